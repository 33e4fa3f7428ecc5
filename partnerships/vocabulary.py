"""The codes of the register and the words people read for them. Codes are a public promise."""

SIDES = {"uk": "United Kingdom", "china": "China"}
BODY_SIDES = SIDES | {"other": "Elsewhere"}

REGION_KINDS = {
    "nation": "Nation of the United Kingdom",
    "english_region": "English region",
    "combined_authority": "Combined authority",
    "grouping": "Grouping of places",
    "county": "County",
    "district": "District or borough",
    "unitary_authority": "Unitary authority",
    "metropolitan_district": "Metropolitan district",
    "london_borough": "London borough",
    "council_area": "Council area (Scotland)",
    "principal_area": "Principal area (Wales)",
    "ni_district": "District (Northern Ireland)",
    "town": "Town or parish",
    "province": "Province",
    "autonomous_region": "Autonomous region",
    "municipality": "Municipality under the central government",
    "special_administrative_region": "Special administrative region",
    "prefecture_level_city": "Prefecture-level city",
    "prefecture": "Prefecture",
    "county_level_city": "County-level city",
    "cn_county": "County (China)",
    "cn_district": "District (China)",
    "new_area": "New area or development zone",
}

LINK_KINDS = {
    "administrative": "Lies in, for administration",
    "geographic": "Lies in, as a place",
    "statistical": "Counted in, for statistics",
    "membership": "Is a member of",
}

ORGANISATION_KINDS = {
    "council": "Council",
    "government": "Government",
    "commission": "Commission or department",
    "legislature": "Legislature or consultative body",
    "university": "University, college or school",
    "company": "Company",
    "chamber": "Chamber or business network",
    "partnership_body": "Partnership body",
    "diplomatic_mission": "Embassy or consulate",
    "friendship_association": "Friendship association",
    "cultural": "Cultural or sports body",
    "other": "Other body",
}

DELEGATION_KINDS = {"delegation": "Delegation", "official_call": "Official call", "online": "Online meeting"}
DELEGATION_STATUSES = {
    "took_place": "Took place",
    "planned": "Planned",
    "declined": "Declined",
    "unconfirmed": "Announced, not confirmed",
}
DIRECTIONS = {"inbound": "From China to the UK", "outbound": "From the UK to China"}
PARTICIPANT_ROLES = {
    "leader": "Led the delegation",
    "member": "Member of the delegation",
    "host": "Host",
    "organiser": "Arranged the visit",
    "met": "Met the delegation",
    "attended": "Attended",
    "signatory": "Signed",
}

AGREEMENT_KINDS = {
    "twinning": "Twinning",
    "sister_city": "Sister city or region",
    "friendship": "Friendship agreement",
    "memorandum_of_understanding": "Memorandum of understanding",
    "letter_of_intent": "Letter of intent",
    "trade_agreement": "Trade agreement",
    "cooperation_agreement": "Cooperation agreement",
    "other": "Other instrument",
}
AGREEMENT_STATUSES = {
    "in_force": "In force",
    "dormant": "Dormant",
    "expired": "Expired",
    "ended": "Ended",
    "superseded": "Superseded",
    "unknown": "Not known",
}
AGREEMENT_LINKS = {"renews": "Renews", "replaces": "Replaces", "falls_under": "Falls under"}
SIGNING = {"signed": "Signed", "witnessed": "Witnessed"}

CONTACT_KINDS = {
    "contact": "Contact without an instrument",
    "proposed": "Tie proposed",
    "reviewed": "Tie reviewed",
    "refused": "Tie refused",
    "ended": "Tie ended",
}

MENTION_KINDS = {"person": "Person", "organisation": "Organisation", "region": "Place"}

FACT_FIELDS = {"population": "Population", "gdp": "Economy (GDP)", "area": "Area"}
FACT_UNITS = {"people": "people", "GBP": "£", "USD": "US$", "CNY": "yuan", "km2": "km²"}

SOURCE_KINDS = {"article": "Article, read whole", "page": "Page or table that rows name"}
RIGHTS = {
    "full": "Shown whole",
    "quote": "Passages and address only",
    "staff": "Staff only",
}

SECTORS = {
    "trade": "Trade",
    "investment": "Investment",
    "education": "Education",
    "culture": "Culture",
    "sport": "Sport",
    "tourism": "Tourism",
    "science": "Science",
    "technology": "Technology",
    "health": "Health",
    "environment": "Environment",
    "transport": "Transport",
    "energy": "Energy",
    "agriculture": "Agriculture",
    "manufacturing": "Manufacturing",
    "creative": "Creative industries",
    "finance": "Finance",
    "youth": "Youth",
    "urban_development": "Urban development",
}
