"""Checks reports in HTML as a browser shows them: report_check FILE...

Prints a line for each failure. With --can-run it only says whether there is a Chromium: the
program that CATALINT_CHROMIUM names, else one in the path.
"""

import sys
from pathlib import Path

import filters
import keyboard
import links
import looks
from browser import Browser, find

# Phones, tablets and desks.
WIDTHS = (360, 800, 1400)


def check(browser, file):
    """The failures of one report."""
    failures = []

    def expect(holds, words):
        if not holds:
            failures.append(f"{file.name}: {words}")

    address = file.resolve().as_uri()
    for width in WIDTHS:
        for is_dark in (False, True):
            browser.show(address, width, is_dark)
            looks.check(browser, width, is_dark, expect)
    browser.show(address, WIDTHS[-1])
    looks.check_tree(browser, expect)
    if browser.run("Boolean(document.forms[0])"):
        filters.check(browser, expect)
        browser.show(address, WIDTHS[-1])
        links.check(browser, expect)
        browser.show(address, WIDTHS[-1])
        keyboard.check(browser, expect)
        browser.show(address, WIDTHS[-1], has_scripts=False)
        links.check_without_scripts(browser, expect)
    expect(not browser.problems, f"the browser reports {browser.problems}")
    browser.problems.clear()
    return failures


def main(files):
    if files == ["--can-run"]:
        sys.exit(0 if find() else 1)
    with Browser() as browser:
        for file in map(Path, files):
            for failure in check(browser, file):
                print(failure)


main(sys.argv[1:])
