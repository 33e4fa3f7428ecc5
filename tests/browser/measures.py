"""What the browser is asked to measure on a page, as scripts."""

# Letters, words, lines and paragraphs as far apart as WCAG 1.4.12 asks.
SPACING = """() => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`* { line-height: 1.5 !important; letter-spacing: 0.12em !important;
    word-spacing: 0.16em !important; } p { margin-bottom: 2em !important; }`);
  document.adoptedStyleSheets = [sheet];
}"""
# What is wider than the page, or cut off, outside of what scrolls by itself.
SPILT = """() => [...document.querySelectorAll("body *")].filter((one) => {
  const style = getComputedStyle(one), box = one.getBoundingClientRect();
  const apart = ".govuk-visually-hidden, .govuk-skip-link, .map__skip, svg, thead, .table-scroll"
    + ", .filter__options";
  const hidden = one.closest(apart);
  const cut = style.overflowY === "hidden" && one.scrollHeight > one.clientHeight + 1;
  return !hidden && box.width > 0 && (box.right > innerWidth + 1 || cut);
}).map((one) => "spilt: " + one.outerHTML.slice(0, 100))"""
FOCUS = """() => {
  const one = document.activeElement, label = one.labels && one.labels[0];
  const seen = (style) => style.boxShadow !== "none"
    || (style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2);
  const box = one.getBoundingClientRect();
  return {
    shown: seen(getComputedStyle(one)) || Boolean(label && seen(getComputedStyle(label, "::before"))),
    inside: box.bottom > 0 && box.top < innerHeight,
    name: (one.name || one.className) + " " + one.textContent.trim().slice(0, 30),
    part: one.closest("header, .filter, .list-layout__results, footer, main")?.className || one.className,
  };
}"""
# Controls that would be invisible without their own colours, or that do not show that they have the focus.
SHAPELESS = """() => [...document.querySelectorAll("button, input[type=search], .selected__filter")]
  .filter((one) => one.checkVisibility())
  .filter((one) => {
    one.focus();
    const style = getComputedStyle(one);
    return parseFloat(style.borderTopWidth) < 1 || style.outlineStyle === "none";
  }).map((one) => one.outerHTML.slice(0, 100))"""
OPEN_ALL = "document.querySelectorAll('main details, nav details').forEach((one) => one.open = true)"
WIDTH = "document.documentElement.scrollWidth"
