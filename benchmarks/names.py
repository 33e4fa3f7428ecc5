"""Names of people as both sides write them, for synthetic registers. None is taken from a source."""

UK_GIVEN = (
    "Alice", "Alun", "Anita", "Bethan", "Brian", "Carol", "Catriona", "Colin", "David", "Dilys", "Eileen",
    "Fiona", "Gareth", "Grace", "Hamish", "Helen", "Imran", "Isobel", "Jack", "Joan", "Keith", "Lynne",
    "Margaret", "Martin", "Nadia", "Neil", "Owen", "Patricia", "Priya", "Robert", "Ruth", "Sanjay", "Susan",
    "Thomas", "Ursula", "Victor", "Wendy", "Yasmin",
)  # fmt: skip
UK_FAMILY = (
    "Ahmed", "Anderson", "Bailey", "Bennett", "Campbell", "Clarke", "Davies", "Edwards", "Evans", "Fraser",
    "Gill", "Graham", "Harris", "Hughes", "Jenkins", "Jones", "Kaur", "Kelly", "Lewis", "MacDonald", "Mills",
    "Morgan", "Murray", "O’Neill", "Patel", "Price", "Reid", "Roberts", "Scott", "Sharma", "Stewart",
    "Taylor", "Thomas", "Walker", "Watson", "Wright", "Young",
)  # fmt: skip
# Characters, pinyin with tones: what a person bears, family name first.
CN_FAMILY = (
    ("王", "Wáng"), ("李", "Lǐ"), ("张", "Zhāng"), ("刘", "Liú"), ("陈", "Chén"), ("杨", "Yáng"),
    ("赵", "Zhào"),
    ("黄", "Huáng"), ("周", "Zhōu"), ("吴", "Wú"), ("徐", "Xú"), ("孙", "Sūn"), ("胡", "Hú"), ("朱", "Zhū"),
    ("高", "Gāo"), ("林", "Lín"), ("何", "Hé"), ("郭", "Guō"), ("马", "Mǎ"), ("罗", "Luó"),
)  # fmt: skip
CN_GIVEN = (
    ("伟", "wěi"), ("芳", "fāng"), ("娜", "nà"), ("敏", "mǐn"), ("静", "jìng"), ("丽", "lì"), ("强", "qiáng"),
    ("磊", "lěi"), ("军", "jūn"), ("洋", "yáng"), ("勇", "yǒng"), ("艳", "yàn"), ("杰", "jié"), ("涛", "tāo"),
    ("明", "míng"), ("超", "chāo"), ("秀", "xiù"), ("霞", "xiá"), ("平", "píng"), ("刚", "gāng"),
)  # fmt: skip
TITLES = {
    "uk": ("Leader of the Council", "Lord Mayor", "Chief Executive", "Councillor", "Vice-Chancellor"),
    "china": ("Mayor", "Vice Mayor", "Party Secretary", "Director", "Deputy Director"),
}
PURPOSES = (
    "Trade and investment", "School exchanges", "Twenty years of the sister city tie", "Football academy",
    "University research", "Film and digital industries", "Hospital and care training", "",
)  # fmt: skip
