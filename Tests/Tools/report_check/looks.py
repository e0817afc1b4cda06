"""What a report looks like: nothing is cut off, texts are legible, and screen readers find names."""

# Texts whose colour is too close to what is behind them (WCAG 2.2, AA), and parts that are too wide.
SCRIPT = """(() => {
  const numbers = (color) => (color.match(/[\\d.]+/g) ?? [0, 0, 0, 0]).map(Number);
  const light = (color) => {
    const [red, green, blue] = numbers(color).map((part) =>
      part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4);
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const behind = (element) => {
    for (let part = element; part; part = part.parentElement) {
      const color = getComputedStyle(part).backgroundColor;
      if ((numbers(color)[3] ?? 1) > 0) return color;
    }
    return "rgb(255, 255, 255)";
  };
  const contrast = (one, other) => {
    const [low, high] = [light(one), light(other)].sort((left, right) => left - right);
    return (high + 0.05) / (low + 0.05);
  };
  const faults = new Set();
  const fault = (element, words) => faults.add(`${element.localName}.${element.className}: ${words}`);
  const shown = [...document.body.querySelectorAll("*")].filter((part) => part.checkVisibility());
  // Many findings look the same.
  for (const element of [...shown.slice(0, 1500), ...shown.slice(-300)]) {
    const style = getComputedStyle(element);
    const hasText = [...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim());
    if (hasText && contrast(style.color, behind(element)) < 4.5) fault(element, `contrast of ${style.color}`);
    if (element.matches("input[type=search], select, button")) {
      if (contrast(style.borderTopColor, behind(element.parentElement)) < 3) fault(element, "contrast of its border");
    }
    if (element.matches(".dot")) {
      const dot = getComputedStyle(element, "::before").backgroundColor;
      if (contrast(dot, behind(element)) < 3) fault(element, "contrast of its dot");
    }
    if (element.matches(".bar span") && contrast(style.backgroundColor, behind(document.body)) < 3) fault(element, "contrast");
    const box = element.getBoundingClientRect();
    if (!element.closest(".unseen, .skip, .table") && box.right > innerWidth + 1) fault(element, `ends at ${box.right}`);
  }
  return { faults: [...faults], width: document.documentElement.scrollWidth, paper: light(behind(document.body)) };
})()"""

FIELDS = {
    "textbox",
    "searchbox",
    "combobox",
    "checkbox",
    "radio",
    "button",
    "link",
    "table",
    "region",
    "search",
}


def check(browser, width, is_dark, expect):
    """The report in one width and scheme of colours."""
    found = browser.run(SCRIPT)
    where = f"at {width}, {'dark' if is_dark else 'light'}"
    for fault in found["faults"]:
        expect(False, f"{where}: {fault}")
    expect(found["width"] <= width, f"{where}: it is {found['width']} wide")
    expect((found["paper"] < 0.5) == is_dark, f"{where}: its paper is of the other scheme")


def check_tree(browser, expect):
    """The report as a screen reader has it."""
    nodes = [node for node in browser("Accessibility.getFullAXTree")["nodes"] if not node["ignored"]]
    role = lambda node: node["role"]["value"]
    name = lambda node: node.get("name", {}).get("value", "").strip()
    for landmark in ("banner", "main", "contentinfo"):
        expect(sum(role(node) == landmark for node in nodes) == 1, f"there is not one {landmark}")
    for node in nodes:
        expect(role(node) not in FIELDS or name(node), f"a {role(node)} has no name")
    properties = lambda node: {
        item["name"]: item["value"].get("value") for item in node.get("properties", [])
    }
    levels = [properties(node)["level"] for node in nodes if role(node) == "heading"]
    expect(levels[:1] == [1] and levels.count(1) == 1, "the first heading is not the only one of level 1")
    expect(
        all(after - before <= 1 for before, after in zip(levels, levels[1:])),
        "a level of headings is left out",
    )
    if browser.run("Boolean(document.forms[0])"):
        expect(sum(role(node) == "search" for node in nodes) == 1, "the filters are no landmark")
        states = [node for node in nodes if role(node) == "status"]
        expect(
            len(states) == 1 and properties(states[0]).get("live") == "polite",
            "the number of findings is not announced",
        )
    expect(
        browser.run("document.documentElement.lang") == "en" and browser.run("document.title"),
        "it has no language or title",
    )
