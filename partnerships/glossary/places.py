"""Words for kinds of places, which do not match across the two countries."""

from partnerships.glossary.shapes import Group, Term

UK_PLACES = Group(
    "uk_places",
    "Places in the UK",
    (
        Term("nation", "Nation of the United Kingdom", "England, Scotland, Wales or Northern Ireland."),
        Term(
            "english_region",
            "English region",
            "One of nine areas of England used for statistics, such as the East Midlands. It has no council.",
        ),
        Term(
            "combined_authority",
            "Combined authority",
            "Several councils in England that run some things together, most under an elected mayor.",
        ),
        Term(
            "grouping",
            "Grouping of places",
            "Places that work together under one name, such as the Midlands Engine. Not a unit of "
            "government.",
        ),
        Term("county", "County", "An area in England with a county council above district councils."),
        Term("district", "District or borough", "A council’s area within an English county."),
        Term(
            "unitary_authority",
            "Unitary authority",
            "A council in England that does the work of county and district in one.",
        ),
        Term(
            "metropolitan_district", "Metropolitan district", "A council’s area in a big English city area."
        ),
        Term(
            "london_borough",
            "London borough",
            "One of the boroughs of Greater London, or the City of London.",
        ),
        Term("council_area", "Council area", "The area of one of Scotland’s 32 councils."),
        Term("principal_area", "Principal area", "The area of one of the 22 councils of Wales."),
        Term(
            "ni_district", "District (Northern Ireland)", "The area of one of Northern Ireland’s 11 councils."
        ),
        Term("town", "Town or parish", "A place with a town, parish or community council of its own."),
    ),
)

CHINESE_PLACES = Group(
    "chinese_places",
    "Places in China",
    (
        Term("province", "Province", "The level below the state. Many have more people than the UK.", "省"),
        Term(
            "autonomous_region",
            "Autonomous region",
            "Of the same level as a province, named for a minority people, such as Inner Mongolia.",
            "自治区",
        ),
        Term(
            "municipality",
            "Municipality under the central government",
            "A city of the same level as a province: Beijing, Chongqing, Shanghai and Tianjin.",
            "直辖市",
        ),
        Term(
            "special_administrative_region",
            "Special administrative region",
            "Hong Kong and Macao, with laws of their own.",
            "特别行政区",
        ),
        Term(
            "prefecture_level_city",
            "Prefecture-level city",
            "The level below a province: a city together with the counties and towns around it. Most of the "
            "Chinese cities that British councils deal with are of this kind.",
            "地级市",
        ),
        Term(
            "prefecture", "Prefecture", "Of the same level, where no city gives its name to the area.", "地区"
        ),
        Term(
            "county_level_city", "County-level city", "A smaller city below a prefecture-level one.", "县级市"
        ),
        Term(
            "cn_county",
            "County (China)",
            "The level below a prefecture-level city. Not a British county.",
            "县",
        ),
        Term(
            "cn_district", "District (China)", "A part of a Chinese city with a government of its own.", "区"
        ),
        Term(
            "new_area",
            "New area or development zone",
            "An area set up for building and business, often across the borders of districts.",
            "新区",
        ),
    ),
)
