"""A report by keyboard alone."""

FOCUS = """(() => {
  const element = document.activeElement;
  const style = getComputedStyle(element);
  return { name: element.name ?? "", tag: element.localName, words: element.textContent.trim(), type: element.type ?? "",
    value: element.value ?? "", isMarked: style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 1 };
})()"""


def check(browser, expect):
    """The tabulator reaches the link to the findings, every filter, and the table; each is marked."""
    browser.press("Tab", 9)
    expect(browser.run(FOCUS)["words"] == "Skip to the findings", "the first stop is no link to the findings")
    reached = []
    for _ in range(20):
        browser.press("Tab", 9)
        focus = browser.run(FOCUS)
        reached.append(focus["name"] or focus["tag"])
        expect(focus["isMarked"], f"the focus on {reached[-1]} is not marked")
        if focus["name"] == "severity" and reached.count("severity") == 1:
            before = browser.run("document.querySelector('output').value")
            browser.press(" ", 32, " ")
            browser.run("new Promise((done) => setTimeout(done, 150))")
            expect(
                browser.run("document.querySelector('output').value") != before,
                "a space does not switch a severity off",
            )
            browser.press(" ", 32, " ")
            browser.run("new Promise((done) => setTimeout(done, 150))")
        if focus["tag"] == "a":
            break
    for name in ("text", "page", "rule", "fix", "severity", "view", "div", "a"):
        expect(name in reached, f"the tabulator does not reach {name}")
    browser.press("Enter", 13, "\r")
    browser.run("new Promise((done) => setTimeout(done, 100))")
    expect(
        browser.run("document.activeElement.localName") == "section",
        "a link to a rule does not move the focus",
    )
