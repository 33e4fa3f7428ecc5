"""The kinds of record that a passage can support, with the letter that marks each in a text."""

from dataclasses import dataclass

from partnerships.models import (
    Agreement,
    Article,
    Contact,
    Delegation,
    Mention,
    Organisation,
    Person,
    Region,
)


@dataclass(frozen=True)
class Kind:
    """A kind of record: its code (a CSS class ends in it), its letter, its name in the legend."""

    code: str
    letter: str
    label: str


# In the order in which the claims of a source are listed. Colour and underline alone tell
# nothing to some readers, so each kind has a letter as well.
KINDS = {
    Delegation: Kind("visit", "V", "Visit"),
    Agreement: Kind("agreement", "A", "Agreement"),
    Contact: Kind("contact", "C", "Contact or decision"),
    Person: Kind("person", "P", "Person"),
    Organisation: Kind("body", "O", "Organisation"),
    Region: Kind("figure", "F", "Figure of a place"),
    Article: Kind("source", "S", "The source itself"),
    Mention: Kind("mention", "N", "Named without taking part"),
}
