"""Makes the fonts of the printed brief: a part of Noto Sans SC that PDF files can carry.

    npm pack @expo-google-fonts/noto-sans-sc@0.4.3 && tar xzf expo-google-fonts-noto-sans-sc-0.4.3.tgz
    python tools/brief-fonts/make.py package

Regular: Latin with every mark that pinyin, Welsh and Gaelic use, and the characters of GB 2312 and of the
tables in fixtures/. Bold: Latin only; Chinese in a bold line is set in Regular. Hints are left out.
"""

import hashlib
import shutil
import sys
from pathlib import Path

from fontTools import subset

ROOT = Path(__file__).resolve().parents[2]
OUT = ROOT / "partnerships/exports/fonts"
SOURCES = {"NotoSansSC-Regular.ttf": "400Regular", "NotoSansSC-Bold.ttf": "700Bold"}
# Basic Latin to Latin Extended-B, combining marks, Latin Extended Additional, punctuation, currency, arrows.
LATIN = (range(0x20, 0x250), range(0x300, 0x370), range(0x1E00, 0x1F00), range(0x2000, 0x2070),
         range(0x20A0, 0x20D0), range(0x2190, 0x2194))  # fmt: skip


def latin() -> set[int]:
    return {code for block in LATIN for code in block}


def gb_2312() -> set[int]:
    """Every character of GB 2312: 6,763 Chinese characters, and signs."""
    pairs = (bytes((row, cell)) for row in range(0xA1, 0xF8) for cell in range(0xA1, 0xFF))
    return {ord(text) for pair in pairs if (text := pair.decode("gb2312", "ignore"))}


def in_fixtures() -> set[int]:
    found = {ord(sign) for path in (ROOT / "fixtures").rglob("*.csv") for sign in path.read_text("utf-8")}
    return {code for code in found if 0x3400 <= code <= 0x9FFF}


def main(package: Path) -> None:
    for name, weight in SOURCES.items():
        [source] = (package / weight).glob("*.ttf")
        wanted = latin() | (gb_2312() | in_fixtures() if "Regular" in name else set())
        options = subset.Options(
            layout_features=[], hinting=False, name_IDs=[0, 1, 2, 4, 5, 6, 13, 14], notdef_outline=True
        )
        font = subset.load_font(str(source), options)
        small = subset.Subsetter(options)
        small.populate(unicodes=wanted)
        small.subset(font)
        subset.save_font(font, str(OUT / name), options)
        print(name, (OUT / name).stat().st_size, "bytes")
    shutil.copy(package / "LICENSE_FONT", OUT / "LICENSE")
    files = sorted(path for path in OUT.iterdir() if path.suffix == ".ttf" or path.name == "LICENSE")
    lines = [f"{hashlib.sha256(path.read_bytes()).hexdigest()}  {path.name}\n" for path in files]
    (OUT / "SHA256SUMS").write_text("".join(lines))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
