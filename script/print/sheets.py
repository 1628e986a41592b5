"""The document as Chromium prints it: what begins a sheet, what stands at its foot, and whether words lie on each other."""

import base64
import re
import subprocess
import tempfile
from pathlib import Path

A4 = {"paperWidth": 8.27, "paperHeight": 11.69, "preferCSSPageSize": False, "printBackground": False}
HEADLINES = "return [...document.querySelectorAll('main > article')].map(part => part.querySelector('h2').textContent)"
# But those of what is higher than a sheet, which begins the next one.
HEADINGS = """
return [...document.querySelectorAll('article h3, article h4')].filter(heading => {
  const next = (heading.closest('.part-head') ?? heading).nextElementSibling;
  return !next || next.getBoundingClientRect().height < 900;
}).map(heading => heading.textContent)
"""
CONTENTS = "return [...document.querySelectorAll('.chapters a')].map(link => link.textContent)"
WORD = re.compile(r'<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">(.*?)</word>')


def check(driver, page, report):
    def wanted(holds, problem):
        if not holds:
            report.finding(page.name, "print", problem)

    driver.get(page.as_uri())
    headlines, headings, contents = (driver.execute_script(script) for script in (HEADLINES, HEADINGS, CONTENTS))
    # A link to a page may be the last on a sheet.
    headings = set(headings) - set(contents)
    wanted(len(contents) == len(headlines), f"the contents have {len(contents)} entries for {len(headlines)} pages")
    with tempfile.TemporaryDirectory() as work:
        pdf = Path(work) / "print.pdf"
        pdf.write_bytes(base64.b64decode(driver.execute_cdp_cmd("Page.printToPDF", A4)["data"]))
        sheets = read(pdf, "-layout").split("\f")[:-1]
        boxes = read(pdf, "-bbox").split("<page ")[1:]
    starts = [letters(sheet) for sheet in sheets]
    place = -1
    for headline in headlines:
        found = next((n for n in range(place + 1, len(sheets)) if letters(headline) in starts[n][: len(letters(headline)) + 200]), None)
        wanted(found is not None, f"no sheet begins with {headline!r}")
        place = place if found is None else found
    for number, sheet in enumerate(sheets, 1):
        lines = [line.strip() for line in sheet.splitlines() if line.strip()]
        wanted(lines and lines[-1] == str(number), f"sheet {number} ends with {lines[-1:]}")
        wanted(len(lines) > 1, f"sheet {number} is empty")
        alone = lines[-2] if len(lines) > 1 else ""
        wanted(alone not in headings and alone not in {heading.upper() for heading in headings}, f"sheet {number} ends with the heading {lines[-2:-1]}")
    for number, sheet in enumerate(boxes, 1):
        for one, other in overlaps(sheet):
            wanted(False, f"on sheet {number}, {one!r} lies on {other!r}")
    return len(sheets)


def read(pdf, how):
    return subprocess.run(["pdftotext", how, pdf, "-"], capture_output=True, text=True, check=True).stdout


def letters(text):
    return re.sub(r"[\W_]+", "", text).casefold()


def overlaps(sheet):
    """Words that share more than a fifth of the smaller one's box. Lines of one paragraph may touch."""
    words = [(*map(float, found[:4]), found[4]) for found in WORD.findall(sheet)]
    words.sort(key=lambda word: word[1])
    for place, (left, top, right, bottom, text) in enumerate(words):
        for other in words[place + 1:]:
            if other[1] >= bottom:
                break
            width = min(right, other[2]) - max(left, other[0])
            height = min(bottom, other[3]) - max(top, other[1])
            smaller = min((right - left) * (bottom - top), (other[2] - other[0]) * (other[3] - other[1]))
            # Letters on a chart have a rim of paper, which is the same word again.
            if text != other[4] and width > 0 and height > 0 and width * height > smaller / 5:
                yield text, other[4]
