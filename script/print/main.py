"""The whole report as one document to print, and as one file to send."""

import filecmp
import os
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
sys.path.insert(0, str(ROOT / "script" / "browser"))

import alone  # noqa: E402
import browser  # noqa: E402
import links  # noqa: E402
import sheets  # noqa: E402
import validator  # noqa: E402

DAY = "2026-11-20"


class Report:
    """Keeps what is wrong."""

    def __init__(self):
        self.findings = []

    def count(self, number=1):
        pass

    def finding(self, page, check, text):
        # The validator is older than some of the style.
        if ": CSS: " in text:
            return
        self.findings.append(f"{page}: {check}: {text}")


def main():
    fairlead = os.path.abspath(sys.argv[1] if len(sys.argv) > 1 else ROOT / ".build/release/fairlead")
    report = Report()
    with tempfile.TemporaryDirectory() as work:
        first, second = (build(fairlead, Path(work), name) for name in ("first", "second"))
        for path in ("site/print.html", "sent/report.html"):
            if not filecmp.cmp(first / path, second / path, shallow=False):
                report.finding(path, "bytes", "two builds differ")
        for folder, page in ((first / "site", "print.html"), (first / "sent", "report.html")):
            validator.check(folder, [Path(page)], report)
        links.check(first / "site", [Path("print.html")], report)
        driver = browser.start()
        try:
            count = sheets.check(driver, first / "site" / "print.html", report)
            parts = alone.check(driver, first / "sent" / "report.html", report)
        finally:
            driver.quit()
    print(f"{count} sheets, {parts} pages in one file, {len(report.findings)} findings")
    for finding in report.findings[:40]:
        print(finding)
    sys.exit(1 if report.findings else 0)


def build(fairlead, work, name):
    """The file to send stands in a folder of its own."""
    folder = work / name
    command = [fairlead, "build", "--content", ROOT / "content", "--templates", ROOT / "templates", "--as-of", DAY, "--quiet"]
    command += ["--print", "--output", folder / "site", "--single-file", folder / "sent" / "report.html"]
    subprocess.run(command, check=True)
    return folder


main()
