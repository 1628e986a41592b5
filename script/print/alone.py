"""The file that is sent, alone in its folder: it fetches nothing, needs no script, and its links lead within it or to the web."""

import json
from pathlib import Path

import axe_playwright_python
import browser

PLACES = """
return [...document.querySelectorAll('a[href]')].map(link => link.getAttribute('href'))
  .filter(href => href.startsWith('#') ? !document.getElementById(href.slice(1)) : !/^(https|mailto):/.test(href))
"""
NAMES = "const ids = [...document.querySelectorAll('[id]')].map(one => one.id); return ids.filter((id, at) => ids.indexOf(id) !== at)"
IMAGES = "return [...document.images].filter(image => !image.complete || image.naturalWidth === 0).map(image => image.alt)"
ALL_PAGES = 600
STYLED = "return getComputedStyle(document.body).fontFamily"


def check(driver, page, report):
    def wanted(holds, problem):
        if not holds:
            report.finding(page.name, "one file", problem)

    driver.get_log("performance")
    driver.get_log("browser")
    driver.get(page.as_uri())
    for entry in driver.get_log("browser"):
        wanted(entry["level"] not in ("SEVERE", "WARNING"), entry["message"])
    for entry in driver.get_log("performance"):
        message = json.loads(entry["message"])["message"]
        if message["method"] == "Network.requestWillBeSent":
            address = message["params"]["request"]["url"]
            wanted(address == page.as_uri() or address.startswith("data:"), f"fetches {address}")
    for what, script in (("leads nowhere", PLACES), ("is an id twice", NAMES), ("is an image that does not show", IMAGES)):
        for found in driver.execute_script(script):
            wanted(False, f"{found!r} {what}")
    wanted("Charter" in driver.execute_script(STYLED), "has no style")
    parts = driver.execute_script("return document.querySelectorAll('main > article').length")
    wanted(parts > 10, f"{parts} pages")
    look(driver, wanted)
    return parts


def look(driver, wanted):
    driver.execute_script((Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text(encoding="utf-8"))
    for width, height in browser.WIDTHS.items():
        driver.execute_cdp_cmd(
            "Emulation.setDeviceMetricsOverride",
            {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": width < 600})
        wide, element = driver.execute_script(browser.WIDEST, width)
        wanted(wide <= width, f"{wide} px wide in a window of {width}: <{element}>")
    # All pages at once, which takes a busy machine longer than one page may.
    driver.set_script_timeout(ALL_PAGES)
    for rule, help, count, target in driver.execute_async_script(browser.RUN_AXE, browser.AXE_RULES):
        wanted(False, f"axe {rule}: {help}, {count} times, at {target}")
