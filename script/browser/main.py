"""Checks a built report in a browser. Run through script/test-browser, which installs what this needs."""

import argparse
import sys
from pathlib import Path

import browser
import links
import pages as chosen
import validator


class Report:
    """Counts checks and keeps findings."""

    def __init__(self):
        self.checks, self.findings = 0, set()

    def count(self, number=1):
        self.checks += number

    def finding(self, page, check, text):
        self.findings.add((str(page), check, text))

    def progress(self, page):
        if sys.stderr.isatty():
            print(f"\r\033[K{page}", end="", file=sys.stderr)

    def close(self, pages):
        if sys.stderr.isatty():
            print("\r\033[K", end="", file=sys.stderr)
        for page, check, text in sorted(self.findings):
            print(f"{page}: {check}: {text}")
        print(f"{pages} pages, {self.checks} checks, {len(self.findings)} findings")
        return 1 if self.findings else 0


def main():
    parser = argparse.ArgumentParser(prog="script/test-browser")
    parser.add_argument("folder", nargs="?", default="output", type=Path)
    parser.add_argument("--shots", type=Path)
    parser.add_argument("--pages", type=int, default=60)
    parser.add_argument("--skip", default="")
    options = parser.parse_args()
    skipped = set(filter(None, options.skip.split(",")))
    if skipped - {"links", "html", "browser"}:
        parser.error("--skip takes links, html and browser")

    pages = chosen.all_pages(options.folder)
    if not pages:
        raise SystemExit(f"{options.folder} holds no pages; run script/report first")
    report = Report()
    if "links" not in skipped:
        links.check(options.folder, pages, report)
    if "html" not in skipped:
        validator.check(options.folder, pages, report)
    if "browser" not in skipped:
        browser.check(options.folder, chosen.sample(pages, options.pages), report, options.shots)
    return report.close(len(pages))


if __name__ == "__main__":
    sys.exit(main())
