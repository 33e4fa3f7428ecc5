"""What a part of a record is to it, and how a result says that it was found by it."""

NAME, CHINESE, PINYIN, ALIAS = "name", "zh", "pinyin", "alias"
UK, CHINA, PLACE, ABOVE, SIDE = "uk", "china", "place", "above", "side"
BODY, WHO, TITLE = "body", "who", "title"
KIND, LABEL, DATE, SECTOR, STATUS, PURPOSE, NOTE = (
    "kind", "label", "date", "sector", "status", "purpose", "note",
)  # fmt: skip
PUBLISHER, MENTION, CODE, WAY, INITIALS = "publisher", "mention", "code", "way", "initials"

# What a record is called, a person by a post too. The first that a search equals whole comes first.
OWN = (NAME, CHINESE, PINYIN, ALIAS, TITLE, INITIALS)

REASONS = {
    NAME: "{}", CHINESE: "name in Chinese {}", PINYIN: "pinyin {}", ALIAS: "also known as {}",
    UK: "UK place {}", CHINA: "Chinese place {}", PLACE: "place {}", ABOVE: "lies in {}", SIDE: "{}",
    BODY: "body {}", WHO: "who took part: {}", TITLE: "title {}", KIND: "kind: {}", LABEL: "label {}",
    DATE: "date {}", SECTOR: "sector {}", STATUS: "status: {}", PURPOSE: "purpose: {}", NOTE: "note: {}",
    PUBLISHER: "published by {}", MENTION: "mentions {}", CODE: "code {}", WAY: "{}",
    INITIALS: "initials {}",
}  # fmt: skip
# Parts that are several words for one thing, the one that pages show first.
LISTED = {KIND, SIDE, WAY}
