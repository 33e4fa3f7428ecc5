"""Words for what has become of an agreement, as sources report it."""

from partnerships.glossary.shapes import Group, Term

STATUSES = Group(
    "agreement_statuses",
    "What has become of an agreement",
    (
        Term(
            "in_force", "In force", "A source says that the agreement stood, as at the date given beside it."
        ),
        Term(
            "dormant",
            "Dormant",
            "A source says that nothing is being done under the agreement, though nobody has ended it. The "
            "register never works this out for itself.",
        ),
        Term("expired", "Expired", "The agreement’s term is over, and a source says so."),
        Term("ended", "Ended", "One side or both ended the agreement before its term, or for good."),
        Term("superseded", "Superseded", "A later agreement has taken its place."),
        Term("unknown", "Not known", "No source in the register says. It means neither in force nor ended."),
    ),
)
