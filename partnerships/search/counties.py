"""How people write some counties for short. What the register has as an alias besides is not said again."""

SHORT = {
    "Bedfordshire": "Beds", "Berkshire": "Berks", "Buckinghamshire": "Bucks", "Cambridgeshire": "Cambs",
    "Derbyshire": "Derbys", "Gloucestershire": "Glos", "Hampshire": "Hants", "Hertfordshire": "Herts",
    "Lancashire": "Lancs", "Leicestershire": "Leics", "Lincolnshire": "Lincs",
    "Northamptonshire": "Northants", "Nottinghamshire": "Notts", "Oxfordshire": "Oxon",
    "Shropshire": "Salop", "Staffordshire": "Staffs", "Warwickshire": "Warks", "Wiltshire": "Wilts",
    "Worcestershire": "Worcs", "Yorkshire": "Yorks",
}  # fmt: skip
# Typed for what a county's council, ties and people are called by: its own name in full.
LONG = {short.casefold(): county.casefold() for county, short in SHORT.items()}
