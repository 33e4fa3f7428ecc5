"""Every kind of page and state, by its address."""

LONG = "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch-ar-y-bont-fawr"
STILL = (
    "/",
    "/about/",
    "/about/glossary/",
    "/about/accessibility/",
    "/about/privacy/",
    "/about/data/",
    "/changes/",
)
STEMS = ("partnerships", "regions", "organisations", "people", "delegations", "agreements", "articles")
LISTS = tuple(f"/{stem}/" for stem in STEMS)
RECORDS = (
    "/partnerships/leicestershire/sichuan/",
    "/regions/sichuan/",
    "/regions/leicestershire/",
    "/organisations/gloucester-city-council/",
    "/people/tan-xieliang/",
    "/delegations/zhejiang-to-gloucester-2018/",
    "/agreements/leicestershire-sichuan-twinning-1988/",
    "/articles/china-visit-boosts-business-links/",
    "/regions/long/",
    "/organisations/long-body/",
    "/regions/sichuan/brief/",
)
STATES = (
    "/delegations/?uk=leicestershire&china=sichuan&from=2015",  # filtered, undated left out
    "/agreements/?kind=nonsense&from=soon&find_uk=atlantis",  # errors
    "/agreements/?find_uk=leic",  # a place to choose
    f"/people/?q={LONG}",  # empty
    "/regions/?q=四川",
    "/regions/?page=2",
    "/map/?from=2015",
    "/map/?kind=nonsense",
    "/calendar/?from=2019",
    "/compare/?a=leicester&b=gloucester",
    "/compare/?a=leicestershire&b=sichuan",  # one place of each country
    "/compare/?a=leicester",  # one place alone
    "/compare/?a=nowhere",
    "/compare/?find_a=leic&b=sichuan",
    "/search/",
    "/search/?q=sichuan",
    "/search/?q=四川",
    f"/search/?q={LONG}",
    f"/search/?q={'x' * 201}",
    "/nowhere/",
    "/regions/?q=%00",
)
KINDS = {"words and lists": (*STILL, *LISTS), "records": RECORDS, "states": STATES}
