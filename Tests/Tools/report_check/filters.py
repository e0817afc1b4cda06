"""The filters of a report: what they show, and that every number fits it."""

import itertools
import json
import re

# What is shown now: the findings, and the numbers in the tables, headings and summaries.
STATE = """(() => {
  const number = (text) => Number((text.match(/[\\d,]+/) ?? ["0"])[0].replaceAll(",", ""));
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  const rows = (table) => all(table + " tr:not([hidden])").filter((row) => row.querySelector("td.count")).map((row) =>
    all(".count", row).map((cell) => number(cell.textContent)));
  const findings = all(".finding:not([hidden])");
  const isListed = findings.every((finding) => !finding.closest("section, .cause, #rules, #pages")?.closest("[hidden]"));
  return {
    shown: findings.map((finding) => ({ ...finding.dataset, id: finding.id })), isListed,
    total: all(".finding").length, rules: rows("#rules-table"), pages: rows("#pages-table"),
    output: document.querySelector("output").value, none: !document.querySelector(".none").hidden,
    headings: all("main section h2 small").filter((heading) => !heading.closest("[hidden]")).map((heading) => number(heading.textContent)),
    hidden: all("main section[hidden], .cause[hidden]").filter((part) => part.querySelector(".finding:not([hidden])")).length,
    empty: all("main section:not([hidden]), .cause:not([hidden])").filter((part) =>
      !part.closest("[hidden]") && !part.querySelector(".finding:not([hidden]), :scope > .omission:not([hidden])")).length,
  };
})()"""

# What is shown by rule.
WHOLE = """[...[...document.querySelectorAll("header, output, #rules-table, #rules")].map((part) => part.textContent),
  ...[...document.querySelectorAll("[hidden], details[open]")].map((part) => part.id || part.className)].join("|")"""

# Sets fields of the form, and waits for the filters.
SET = """new Promise((done) => {
  for (const [name, value] of Object.entries(%s)) {
    const field = document.forms[0].elements[name];
    if (name === "severity") for (const box of [field].flat().flatMap((part) => part.length ? [...part] : [part])) box.checked = value.includes(box.value);
    else field.value = value;
  }
  const field = document.forms[0].elements.text;
  for (const view of document.getElementsByName("view")) if (view.checked) view.dispatchEvent(new Event("input", { bubbles: true }));
  field.dispatchEvent(new Event("input", { bubbles: true }));
  setTimeout(done, 100);
})"""


def check(browser, expect):
    """All filters, in both views."""
    first = browser.run(STATE)
    everything = first["shown"]
    omitted = browser.run("Boolean(document.querySelector('.notice'))")
    severities = sorted({finding["severity"] for finding in everything})
    clear = {"text": "", "page": "", "rule": "", "fix": "", "severity": severities, "view": "rule"}

    def show(**values):

        browser.run(SET % json.dumps({**clear, **values}))
        return browser.run(STATE)

    expect(len(everything) == first["total"], "findings are hidden without a filter")
    before = browser.run(WHOLE)
    values = {
        "severity": [[severity] for severity in severities] + [[]],
        "rule": sorted({finding["rule"] for finding in everything})[:5]
        + ["category " + category for category in sorted({finding["category"] for finding in everything})],
        "fix": sorted({finding["fix"] for finding in everything}),
    }
    tests = {
        "severity": lambda finding, value: finding["severity"] in value,
        "rule": lambda finding, value: value in (finding["rule"], "category " + finding["category"]),
        "fix": lambda finding, value: finding["fix"] == value,
    }
    single = [{name: value} for name in values for value in values[name]]
    pairs = [{**one, **other} for one, other in itertools.combinations(single, 2) if set(one) != set(other)]
    for view in ("rule", "page"):
        for setting in [{}] + single + pairs[:: max(1, len(pairs) // 6)]:
            state = show(**setting, view=view)
            fits = [
                finding["id"]
                for finding in everything
                if all(tests[name](finding, value) for name, value in setting.items())
            ]
            words = f"{setting}, by {view}"
            expect(
                {finding["id"] for finding in state["shown"]} == set(fits),
                f"{words}: other findings are shown",
            )
            if setting or not omitted or view == "page":
                check_numbers(state, view, words, expect)
    check_text(show, everything, browser, expect)
    state = show(text="no finding has these words")
    expect(state["none"] and not state["shown"], "nothing says that no finding is left")
    browser.run("document.querySelector('[type=reset]').click()")
    expect(browser.run(WHOLE) == before, "cleared filters leave another page")


def check_numbers(state, view, words, expect):
    """The numbers of the table in view, and of the headings, are those of the findings."""
    shown = state["shown"]
    count = len(shown)
    pages = len({finding["page"] for finding in shown})
    safe = sum(finding["fix"] == "safe" for finding in shown)
    numbers = [int(number.replace(",", "")) for number in re.findall(r"[\d,]+", state["output"])]
    expect(
        numbers in ([count, pages], [count, state["total"], pages]),
        f"{words}: '{state['output']}' is not {count} on {pages}",
    )
    *rows, sums = state["rules" if view == "rule" else "pages"]
    added = [sum(column) for column in zip(*rows)] or [0] * len(sums)
    if view == "rule":
        expect(
            [added[0], added[2]] == [sums[0], sums[2]] == [count, safe] and sums[1] == pages,
            f"{words}: the table of rules has {sums}",
        )
    else:
        kinds = [
            sum(finding["severity"] == kind for finding in shown) for kind in ("error", "warning", "info")
        ]
        expect(
            added == sums == kinds + [safe] and len(rows) == pages, f"{words}: the table of pages has {sums}"
        )
    expect(sum(state["headings"]) == count, f"{words}: the headings have {sum(state['headings'])} findings")
    expect(
        state["isListed"] and not state["hidden"] and not state["empty"],
        f"{words}: a part is hidden or empty",
    )


def check_text(show, everything, browser, expect):
    """Words and paths find the findings that have them."""
    texts = browser.run(
        """Object.fromEntries([...document.querySelectorAll(".finding")].map((finding) => [finding.id, [
      finding.dataset.rule, finding.querySelector(".place").textContent,
      ...[...finding.children].slice(1).map((part) => part.textContent)].join(" ").toLowerCase()]))"""
    )
    paths = browser.run(
        "[...document.querySelectorAll('#paths option')].map((option) => option.value.toLowerCase())"
    )
    some = everything[:: max(1, len(everything) // 5)]
    for finding in some:
        words = [word for word in texts[finding["id"]].split() if word][:3]
        state = show(text="  ".join(words).upper())
        fits = {key for key, text in texts.items() if all(word in text for word in words)}
        expect({other["id"] for other in state["shown"]} == fits, f"the words {words} show other findings")
        path = paths[int(finding["page"])]
        state = show(page=path, view="page")
        fits = {other["id"] for other in everything if path.strip() in paths[int(other["page"])]}
        expect({other["id"] for other in state["shown"]} == fits, f"the path '{path}' shows other findings")
