"""How an address ends: as a page or as data."""


class ExtensionConverter:
    """ "/" for a page, ".json" for data."""

    regex = r"/|\.json"

    def to_python(self, value: str) -> str:
        return value

    def to_url(self, value: str) -> str:
        return value


class BriefExtensionConverter(ExtensionConverter):
    """ "/" for a page, ".pdf" and ".docx" for files of the same content."""

    regex = r"/|\.pdf|\.docx"
