"""How an address ends: as a page or as data."""


class ExtensionConverter:
    """ "/" for the page of a record, ".json" for the same as data."""

    regex = r"/|\.json"

    def to_python(self, value: str) -> str:
        return value

    def to_url(self, value: str) -> str:
        return value


class BriefExtensionConverter(ExtensionConverter):
    """ "/" for a page, ".pdf" and ".docx" for files of the same content."""

    regex = r"/|\.pdf|\.docx"


class ListExtensionConverter(ExtensionConverter):
    """ "/" for the page of a list; else a format, of which each list has its own (views/files.py)."""

    regex = r"/|\.(?:json|csv|xlsx|geojson|atom)"
