"""The text of a PDF file as a reader program would copy it: glyphs turned back by each font's own table."""

import re
import zlib

_OBJECT = re.compile(rb"(?m)^(\d+) 0 obj\n(.*?)\nendobj", re.DOTALL)
_SHOWN = re.compile(rb"/F(\d+) [\d.]+ Tf|\(((?:\\.|[^\\)])*)\) Tj", re.DOTALL)
_PAIR = re.compile(rb"<([0-9A-F]+)> <([0-9A-F]+)>\n", re.IGNORECASE)
_ESCAPED = {b"n": b"\n", b"r": b"\r", b"t": b"\t"}


def text_of(content: bytes) -> str:
    objects = {int(number): body for number, body in _OBJECT.findall(content)}
    fonts = {}
    for number, reference in re.findall(rb"/F(\d+) (\d+) 0 R", content):
        table = re.search(rb"/ToUnicode (\d+) 0 R", objects[int(reference)])
        assert table, "a font without a table of its characters cannot be copied or read out"
        fonts[int(number)] = _table(_stream(objects[int(table[1])]))
    pages = [_stream(body) for body in objects.values() if b"stream" in body and b"/Type" not in body[:60]]
    return "".join(_page(page, fonts) for page in pages if b" Tj" in page)


def _stream(body: bytes) -> bytes:
    inside = body.split(b"stream\n", 1)[1].rsplit(b"\nendstream", 1)[0]
    return zlib.decompress(inside) if b"/FlateDecode" in body else inside


def _table(content: bytes) -> dict[int, str]:
    return {
        int(code, 16): bytes.fromhex(text.decode()).decode("utf-16-be")
        for code, text in _PAIR.findall(content)
    }


def _page(content: bytes, fonts: dict[int, dict[int, str]]) -> str:
    font: dict[int, str] = {}
    found = []
    for number, shown in _SHOWN.findall(content):
        if number:
            font = fonts[int(number)]
            continue
        glyphs = re.sub(rb"\\(.)", lambda match: _ESCAPED.get(match[1], match[1]), shown, flags=re.DOTALL)
        found += [font[int.from_bytes(glyphs[at : at + 2])] for at in range(0, len(glyphs), 2)]
    return "".join(found)
