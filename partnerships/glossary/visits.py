"""Words for visits and for those who take part in them."""

from partnerships.glossary.shapes import Group, Term, chinese

VISITS = Group(
    "visit_kinds",
    "Visits",
    (
        Term(
            "delegation",
            "Delegation",
            "A group that travels from one side to the other to represent its place or body. The register "
            "also says visit.",
            "代表团",
        ),
        Term(
            "official_call",
            "Official call",
            "A visit by diplomats who are posted in the country already, such as a consul general who comes "
            "to see a council leader.",
        ),
        Term("online", "Online meeting", "A meeting of both sides by video, where nobody travelled."),
        Term("inbound", "Inbound", "From China to the UK."),
        Term("outbound", "Outbound", "From the UK to China."),
        Term("took_place", "Took place", "A source reports the visit as having happened."),
        Term("planned", "Planned", "A source announces the visit for certain, and none yet reports it."),
        Term("declined", "Declined", "An invitation that one side turned down."),
        Term(
            "unconfirmed",
            "Announced, not confirmed",
            "A source spoke of the visit in advance, its date has passed, and none says whether it happened.",
        ),
        Term(
            "signatory",
            "Signatory",
            "Someone who signed an agreement for a place or body. A witness was there when it was signed.",
        ),
        chinese(
            "waiban", "外事办公室", "wàishì bàngōngshì", "office for outside affairs",
            "The foreign affairs office of a Chinese province or city. It arranges visits and looks after "
            "ties, so it is often the body to write to. Shortened to 外办.",
            "foreign affairs office",
        ),
    ),
)  # fmt: skip
