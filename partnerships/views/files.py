"""A list as a file: which formats there are, and how each is sent."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse, HttpResponseBase, StreamingHttpResponse

from partnerships.exports import atom, csv_file, geojson, xlsx_file
from partnerships.exports.listing import Listing
from partnerships.views.base import JSON, refuse_json, unlisted

XLSX = ".xlsx"


@dataclass(frozen=True)
class Format:
    """A format of lists: its name on a page, its media type, and a file of it in pieces, given the list
    and the address of the file; JSON has none, for it comes page by page."""

    label: str
    media_type: str
    pieces: Callable[[Listing, str], Iterator[str] | Iterator[bytes]] | None = None
    download: bool = True


FORMATS = {
    ".csv": Format("CSV", "text/csv; charset=utf-8; header=present", lambda found, _: csv_file.pieces(found)),
    XLSX: Format(
        "Excel",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        lambda found, _: xlsx_file.pieces(found),
    ),
    JSON: Format("JSON", "application/json"),
    ".geojson": Format("GeoJSON", "application/geo+json", lambda found, _: geojson.pieces(found)),
    ".atom": Format("Atom feed", "application/atom+xml; charset=utf-8", atom.of_list, download=False),
}


def answer(request: HttpRequest, ext: str, listing: Listing) -> HttpResponseBase:
    """The list as a file, sent as it is made."""
    form = FORMATS[ext]
    response: HttpResponseBase
    if request.method == "HEAD" or form.pieces is None:
        response = HttpResponse(content_type=form.media_type)
    else:
        pieces = form.pieces(listing, request.build_absolute_uri())
        response = StreamingHttpResponse(pieces, content_type=form.media_type)
    if form.download:
        name = f"{listing.stem}-{listing.as_at.isoformat()}{ext}"
        response["Content-Disposition"] = f'attachment; filename="{name}"'
    return unlisted(response)


def too_long(ext: str, count: int) -> dict[str, list[str]]:
    if ext != XLSX or count <= xlsx_file.MOST_ROWS:
        return {}
    most = f"{xlsx_file.MOST_ROWS:,}"
    return {"format": [f"An Excel sheet holds {most} records and these are {count:,}: narrow the filter."]}


def refuse(ext: str, errors: dict[str, list[str]]) -> HttpResponse:
    """A bad request for a file: which parameter is wrong, and how."""
    if ext in (JSON, ".geojson"):
        return refuse_json(errors)
    words = "\n".join(f"{name}: {' '.join(sentences)}" for name, sentences in errors.items())
    return HttpResponse(f"{words}\n", status=400, content_type="text/plain; charset=utf-8")
