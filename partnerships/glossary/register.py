"""Words that the register uses of itself: what it counts and how it knows."""

from partnerships.glossary.shapes import Group, Term

REGISTER = Group(
    "register_words",
    "How the register speaks",
    (
        Term(
            "partnership",
            "Partnership",
            "One UK place and one Chinese place that a source ties together: by an agreement, by a visit "
            "that "
            "took place, or by another contact. It is worked out from those records and never typed in.",
        ),
        Term("agreement", "Agreement", "An instrument that both sides signed. A hope or a plan is not one."),
        Term(
            "contact",
            "Contact",
            "A tie without a signed agreement, or a decision about one: proposed, reviewed, refused or "
            "ended.",
        ),
        Term(
            "claim",
            "Claim",
            "One source, at one place in it, gives one value for one fact. A fact on a page is the best "
            "claim "
            "for it; claims that disagree are shown beside it.",
        ),
        Term("passage", "Passage", "The very words of a source that a claim was read from."),
        Term(
            "unchecked",
            "Not yet checked",
            "Read from its sources by fixed rules, and not yet confirmed by an editor. Compare each fact "
            "with "
            "its source before you rely on it.",
        ),
        Term(
            "withdrawn",
            "Withdrawn",
            "No source supports the record any more. Its page stays, so that old links work.",
        ),
        Term(
            "inferred",
            "Inferred",
            "A date that was worked out from a source’s words, such as “last month”, and is not stated.",
        ),
        Term(
            "as_at",
            "As at",
            "The day up to which something is known. A status is as at the day its source spoke; the foot of "
            "each page gives the day on which the register last changed.",
        ),
        Term(
            "undated",
            "Undated",
            "No source gives a date. A filter by date leaves undated records out and says how many.",
        ),
    ),
)
