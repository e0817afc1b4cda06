"""The links of a report: each goes to a part that is then shown, in both views."""

import json

# The addresses of links, at most a number of each class.
LINKS = """(() => {
  const seen = new Map();
  return [...document.querySelectorAll("a[href]")].filter((link) => {
    const kind = link.className + link.closest("table, main, body").localName;
    seen.set(kind, (seen.get(kind) ?? 0) + 1);
    return link.checkVisibility() && seen.get(kind) <= 12;
  }).map((link) => link.getAttribute("href"));
})()"""

# Follows a link; what is shown of its target then.
FOLLOW = """new Promise((done) => {
  const href = %s;
  const isSeen = (link) => link.getAttribute("href") === href && link.checkVisibility();
  const link = [...document.querySelectorAll("a[href]")].find(isSeen);
  if (!link) return done("it cannot be seen");
  link.click();
  setTimeout(() => {
    const target = document.getElementById(decodeURIComponent(href.slice(1)));
    if (!target) return done("there is no target");
    const box = target.getBoundingClientRect();
    if (!target.checkVisibility()) return done("its target is hidden");
    if (box.bottom < 0 || box.top > innerHeight) return done(`its target is at ${box.top}`);
    if (document.activeElement !== target) return done("its target has no focus");
    done("");
  }, 60);
})"""

VIEW = "document.querySelector('[name=view][value=%s]').click()"


def check(browser, expect):
    """The links that can be seen in each view, also where filters hide their target."""
    for view in ("rule", "page"):
        browser.run(VIEW % view)
        for href in dict.fromkeys(browser.run(LINKS)):
            if href.startswith("https:"):
                own = href.startswith("https://github.com/catalint/catalint/")
                expect(own, f"by {view}: the link '{href}' goes elsewhere")
                continue
            browser.run(VIEW % view)
            problem = browser.run(FOLLOW % _quoted(href))
            expect(not problem, f"by {view}: the link '{href}': {problem}")
    address = browser.run("location.href.split('#')[0]")
    last = browser.run("[...document.querySelectorAll('.finding')].at(-1).id")
    for place in ("finding-1", last, "page-0"):
        browser.show(f"{address}#{place}", 1400)
        expect(browser.run("document.activeElement.id") == place, f"the address '#{place}' does not go there")


def check_without_scripts(browser, expect):
    """The report where scripts do not run: no filters, every finding, links to what is there."""
    expect(browser.run("document.forms[0].hidden"), "there are filters that do nothing")
    expect(
        browser.run(
            "[...document.querySelectorAll('.finding')].every((finding) => !finding.closest('[hidden]'))"
        ),
        "a finding is hidden",
    )
    dead = browser.run(
        """[...document.querySelectorAll("a[href^='#']")].filter((link) => link.checkVisibility()
      && !document.getElementById(decodeURIComponent(link.hash.slice(1)))).length"""
    )
    expect(dead == 0, f"{dead} links need a script")


def _quoted(text):

    return json.dumps(text)
