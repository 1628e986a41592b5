"""Pages in headless Chromium: from the file system, from a strict server, without script, and printed."""

import base64
import json
import os
from pathlib import Path
from urllib.parse import quote

import axe_playwright_python
from selenium import webdriver
from selenium.common.exceptions import WebDriverException
from selenium.webdriver.common.by import By

import searching
import server
import sorting

WIDTHS = {360: 780, 1400: 900}
# Between them the layout changes; that nothing is too wide there is all that is looked at.
BETWEEN = {768: 900, 1000: 900, 1024: 900}
# The page that people read on the way, in pixels of height on a phone: the sample's 33 ranked items.
TALLEST = {"priorities/index.html": 6000}
MENU = ".site-header nav .menu"
PARTS = ".site-header nav li a"
THEMES = ("light", "dark")
AXE_RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice"]
RUN_AXE = """
const done = arguments[arguments.length - 1];
axe.run(document, {runOnly: arguments[0], resultTypes: ['violations']})
  .then(found => done(found.violations.map(v => [v.id, v.help, v.nodes.length, v.nodes[0].target.join(' ')])))
  .catch(error => done([['axe', String(error), 0, '']]));
"""
WIDEST = """
const limit = arguments[0];
let widest = document.documentElement.scrollWidth > limit ? document.documentElement : null;
for (const element of document.body.querySelectorAll('*'))
  if (widest && element.getBoundingClientRect().right > Math.max(limit, widest.getBoundingClientRect().right))
    widest = element;
return [document.documentElement.scrollWidth,
        widest ? widest.tagName.toLowerCase() + (widest.className ? '.' + widest.className : '') : ''];
"""


def start():
    options = webdriver.ChromeOptions()
    options.binary_location = os.environ.get("CHROMIUM", "/usr/bin/chromium")
    for flag in ("--headless=new", "--disable-gpu", "--disable-dev-shm-usage", "--force-color-profile=srgb",
                 "--disable-background-networking", "--disable-component-update", "--no-first-run"):
        options.add_argument(flag)
    if os.geteuid() == 0:
        # Chromium's sandbox refuses to run as root, as in a container.
        options.add_argument("--no-sandbox")
    options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
    driver = webdriver.Chrome(options=options, service=webdriver.ChromeService(executable_path=find_driver()))
    driver.set_script_timeout(60)
    driver.set_page_load_timeout(60)
    return driver


def find_driver():
    for folder in os.environ.get("PATH", "").split(os.pathsep):
        if os.access(Path(folder) / "chromedriver", os.X_OK):
            return str(Path(folder) / "chromedriver")
    raise SystemExit("there is no chromedriver here")


def check(folder, pages, report, shots=None):
    root = Path(folder).resolve()
    served = server.serve(root)
    driver = start()
    try:
        Visit(driver, root, served, report, shots).all(pages)
    finally:
        driver.quit()


class Visit:
    def __init__(self, driver, root, served, report, shots):
        self.driver, self.report, self.shots = driver, report, shots
        self.root, self.local = root, root.as_uri() + "/"
        self.served = served
        self.axe = (Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text(encoding="utf-8")

    def all(self, pages):
        for page in pages:
            self.report.progress(page)
            try:
                self.from_files(page)
                self.without_script(page)
                self.from_server(page)
                self.sorts(page)
                self.searches(page)
            except WebDriverException as error:
                self.report.finding(page, "browser", (error.msg or "").splitlines()[0])

    def from_files(self, page):
        self.open(self.local, page)
        headings = self.driver.execute_script("return document.querySelectorAll('h1').length")
        self.expect(page, "h1", headings == 1, f"{headings} of them, where one is wanted")
        self.quiet(page, self.local, "file")
        self.driver.execute_script(self.axe)
        for width in WIDTHS:
            for theme in THEMES:
                self.look(width, theme)
                self.fits(page, width, theme)
                self.accessible(page, width, theme)
                self.shoot(page, f"{width}-{theme}")
        for width in BETWEEN:
            self.look(width, "light")
            self.fits(page, width, "light")
        self.opens(page)
        self.print(page)

    def without_script(self, page):
        self.cdp("Emulation.setScriptExecutionDisabled", value=True)
        try:
            self.open(self.local, page)
            for width in WIDTHS:
                self.look(width, "light")
                self.fits(page, width, "no script")
            words = len(self.driver.execute_script("return document.body.innerText").split())
            self.expect(page, "no script", words > 0, "shows nothing")
            self.quiet(page, self.local, "no script")
            self.shoot(page, "no-script")
        finally:
            self.cdp("Emulation.setScriptExecutionDisabled", value=False)

    def from_server(self, page):
        self.look(1400, "light")
        self.open(self.served, page)
        self.quiet(page, self.served, "strict policy")

    def sorts(self, page):
        self.open(self.local, page)
        sorting.check(
            self.driver, page, self.expect, lambda off: self.cdp("Emulation.setScriptExecutionDisabled", value=off))

    def searches(self, page):
        for base in (self.local, self.served):
            self.open(base, page)
            if not searching.is_here(self.driver):
                return
            searching.check(
                self.driver, page, self.root, self.expect,
                lambda off: self.cdp("Emulation.setScriptExecutionDisabled", value=off))
            self.quiet(page, base, "searching")
        self.open(self.local, page)
        self.driver.execute_script(self.axe)
        searching.say(self.driver, "e")
        for width in WIDTHS:
            for theme in THEMES:
                self.look(width, theme)
                self.fits(page, width, "searching")
                self.accessible(page, width, theme)
                self.shoot(page, f"found-{width}-{theme}")

    # One thing each.

    def open(self, base, page):
        self.driver.get_log("browser")
        self.driver.get_log("performance")
        self.driver.get(base + quote(page.as_posix()))

    def look(self, width, theme):
        self.cdp("Emulation.setDeviceMetricsOverride", width=width, height={**WIDTHS, **BETWEEN}[width], deviceScaleFactor=1,
                 mobile=width < 600)
        self.cdp("Emulation.setEmulatedMedia", features=[{"name": "prefers-color-scheme", "value": theme}])

    def fits(self, page, width, how):
        # On a phone the window grows with what overflows, so the width that was asked for is the measure.
        wide, element = self.driver.execute_script(WIDEST, width)
        self.expect(page, "overflow", wide <= width, f"{wide} px wide in a window of {width} ({how}): <{element}>")

    def opens(self, page):
        """On a phone the navigation is one row, which opens; and no page is taller than it may be."""
        self.look(360, "light")
        limit = TALLEST.get(page.as_posix())
        if limit:
            tall = self.driver.execute_script("return document.documentElement.scrollHeight")
            self.expect(page, "height", tall < limit, f"{tall} px tall on a phone, where {limit} are the most")
        if not self.driver.find_elements(By.CSS_SELECTOR, MENU):
            return
        self.expect(page, "navigation", self.shown_parts() <= 1, "more than the page's own part is shown before it is opened")
        self.driver.find_element(By.CSS_SELECTOR, MENU).click()
        all_parts = len(self.driver.find_elements(By.CSS_SELECTOR, PARTS))
        self.expect(page, "navigation", self.shown_parts() == all_parts, "does not open")
        self.driver.find_element(By.CSS_SELECTOR, MENU + ".less").click()
        self.expect(page, "navigation", self.shown_parts() <= 1, "does not close")

    def shown_parts(self):
        return sum(link.is_displayed() for link in self.driver.find_elements(By.CSS_SELECTOR, PARTS))

    def accessible(self, page, width, theme):
        found = self.driver.execute_async_script(RUN_AXE, AXE_RULES)
        self.report.count()
        for rule, help, count, target in found:
            self.report.finding(page, f"axe {rule}", f"{help}, {count} times, at {target} ({width} px, {theme})")

    def quiet(self, page, base, how):
        """Nothing on the console, and no request that leaves the report."""
        self.report.count(2)
        for entry in self.driver.get_log("browser"):
            if entry["level"] in ("SEVERE", "WARNING"):
                self.report.finding(page, "console", f"{self.shorten(entry['message'])} ({how})")
        for entry in self.driver.get_log("performance"):
            message = json.loads(entry["message"])["message"]
            if message["method"] != "Network.requestWillBeSent":
                continue
            url = message["params"]["request"]["url"]
            if not url.startswith(base) and not url.endswith("/favicon.ico"):
                self.report.finding(page, "request", f"{self.shorten(url)} is outside the report ({how})")

    def print(self, page):
        pdf = base64.b64decode(self.cdp("Page.printToPDF", printBackground=False)["data"])
        self.expect(page, "print", pdf.startswith(b"%PDF"), "cannot be printed")
        if self.shots:
            self.file(page, "print.pdf").write_bytes(pdf)

    def shoot(self, page, how):
        if not self.shots:
            return
        picture = self.cdp("Page.captureScreenshot", format="png", captureBeyondViewport=True)
        self.file(page, f"{how}.png").write_bytes(base64.b64decode(picture["data"]))

    def file(self, page, ending):
        self.shots.mkdir(parents=True, exist_ok=True)
        return self.shots / f"{page.with_suffix('').as_posix().replace('/', '--')}.{ending}"

    def expect(self, page, what, holds, problem):
        self.report.count()
        if not holds:
            self.report.finding(page, what, problem)

    def cdp(self, command, **parameters):
        return self.driver.execute_cdp_cmd(command, parameters)

    def shorten(self, text):
        """The same in every run: without the port and the folder."""
        return text.replace(self.served, "…/").replace(self.local, "…/")
