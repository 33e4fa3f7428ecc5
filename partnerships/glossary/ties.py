"""Words for ties between places, as either side calls them."""

from partnerships.glossary.shapes import Group, Term, chinese

TIES = Group(
    "agreement_kinds",
    "Ties and agreements",
    (
        Term(
            "twinning",
            "Twinning",
            "A lasting tie between two places, agreed by their councils or governments, to bring their "
            "people "
            "together. Some British councils say twinning, some say sister city: the register counts both "
            "as twinning and sister ties.",
            "友好城市",
        ),
        Term(
            "sister_city",
            "Sister city or region",
            "The same sort of tie as a twinning, called a sister city, county, province or region by "
            "those who "
            "signed it. The usual English for what China calls a friendship city.",
            "友好城市",
        ),
        Term(
            "friendship",
            "Friendship agreement",
            "A tie that is meant to be looser than a twinning: goodwill and exchanges, often for a few "
            "years, "
            "with the question of a twinning left open.",
            "友好合作关系",
        ),
        Term(
            "memorandum_of_understanding",
            "Memorandum of understanding (MoU)",
            "A signed paper in which two bodies say what they mean to do together. It states intentions and "
            "is usually not binding in law.",
            "谅解备忘录",
        ),
        Term(
            "letter_of_intent",
            "Letter of intent",
            "A signed letter that says two sides want to reach an agreement. A step towards one, not the "
            "agreement itself.",
            "意向书",
        ),
        Term(
            "trade_agreement",
            "Trade agreement",
            "An agreement between places or their bodies on trade or investment. It is not a treaty between "
            "states and changes no tariff.",
            "经贸合作协议",
        ),
        Term(
            "cooperation_agreement",
            "Cooperation agreement",
            "An agreement to work together on named subjects, such as schools, health or culture, without "
            "being called a twinning.",
            "合作协议",
        ),
        Term(
            "other",
            "Other instrument",
            "A signed agreement that its source calls by none of the names above.",
        ),
    ),
)

CHINESE_TIES = Group(
    "chinese_terms",
    "Chinese words for ties",
    (
        chinese(
            "youhao_chengshi", "友好城市", "yǒuhǎo chéngshì", "friendly city",
            "The formal tie between a Chinese city and a place abroad. Both sides’ councils or "
            "governments agree "
            "it, and the Chinese People’s Association for Friendship with Foreign Countries keeps the list.",
            "sister city, twinning",
        ),
        chinese(
            "youhao_shengzhou", "友好省州", "yǒuhǎo shěng zhōu", "friendly province or state",
            "The same formal tie one level up, between a Chinese province and a county, nation or region.",
            "sister province, twinning",
        ),
        chinese(
            "youhao_hezuo_guanxi", "友好合作关系", "yǒuhǎo hézuò guānxì", "friendly cooperative relations",
            "A tie short of 友好城市: the places cooperate, but are not counted as friendship cities.",
            "friendship agreement",
        ),
        chinese(
            "youhao_jiaoliu_guanxi", "友好交流关系", "yǒuhǎo jiāoliú guānxì", "friendly exchange relations",
            "Much the same, with exchanges of people named as the purpose. Often a first step.",
            "friendship agreement",
        ),
        chinese(
            "beiwanglu", "备忘录", "bèiwànglù", "memorandum",
            "A memorandum. In full 谅解备忘录, a memorandum of understanding.",
            "memorandum of understanding",
        ),
        chinese(
            "yixiangshu", "意向书", "yìxiàngshū", "paper of intention",
            "A letter of intent: the sides wish to make a tie, and have not yet made it.",
            "letter of intent",
        ),
        chinese(
            "hezuo_xieyi", "合作协议", "hézuò xiéyì", "agreement to cooperate",
            "An agreement on named subjects of work.", "cooperation agreement",
        ),
    ),
)  # fmt: skip
