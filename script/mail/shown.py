"""A mail in headless Chromium: nothing scrolls sideways, and every text is legible, in light and dark."""

import os
import tempfile
from pathlib import Path

from selenium import webdriver

WIDTHS = (640, 360)
# Of every text that is shown: its contrast with what is behind it, as WCAG 2 counts it.
CONTRASTS = """
const light = channel => (channel /= 255) <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
const luminance = ([r, g, b]) => 0.2126 * light(r) + 0.7152 * light(g) + 0.0722 * light(b);
const parse = text => text.match(/[\\d.]+/g).map(Number);
const behind = element => {
  for (let at = element; at; at = at.parentElement) {
    const colour = parse(getComputedStyle(at).backgroundColor);
    if (colour.length < 4 || colour[3] > 0) return colour;
  }
  return [255, 255, 255];
};
const found = [];
const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
while (walker.nextNode()) {
  const element = walker.currentNode.parentElement;
  if (!walker.currentNode.data.trim() || !element.getClientRects().length) continue;
  const [a, b] = [luminance(parse(getComputedStyle(element).color)), luminance(behind(element))];
  found.push([(Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05), walker.currentNode.data.trim().slice(0, 40)]);
}
return found;
"""


def start():
    options = webdriver.ChromeOptions()
    options.binary_location = os.environ.get("CHROMIUM", "/usr/bin/chromium")
    for flag in ("--headless=new", "--disable-gpu", "--disable-dev-shm-usage", "--hide-scrollbars", "--no-first-run",
                 "--force-color-profile=srgb", "--disable-background-networking", "--disable-component-update"):
        options.add_argument(flag)
    if os.geteuid() == 0:
        # Chromium's sandbox refuses to run as root, as in a container.
        options.add_argument("--no-sandbox")
    driver = webdriver.Chrome(options=options, service=webdriver.ChromeService(executable_path="/usr/bin/chromedriver"))
    driver.set_page_load_timeout(60)
    return driver


def check(name, html, findings, shots=None):
    with tempfile.TemporaryDirectory() as folder:
        page = Path(folder) / "mail.html"
        page.write_text(html, encoding="utf-8")
        driver = start()
        try:
            for theme in ("light", "dark"):
                for width in WIDTHS:
                    look(driver, page, f"{name}-{width}-{theme}", width, theme, findings, shots)
        finally:
            driver.quit()


def look(driver, page, name, width, theme, findings, shots):
    media = [{"name": "prefers-color-scheme", "value": theme}]
    driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": media})
    size = {"width": width, "height": 800, "deviceScaleFactor": 1, "mobile": width < 500}
    driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", size)
    driver.get(page.as_uri())
    wide, height = driver.execute_script("const d = document.documentElement; return [d.scrollWidth, d.scrollHeight]")
    findings.hold(name, wide <= width, f"it is {wide} pixels wide")
    texts = driver.execute_script(CONTRASTS)
    findings.hold(name, len(texts) > 10, "next to nothing is shown")
    for contrast, text in texts:
        findings.hold(name, contrast >= 7, f"contrast {contrast:.1f} of '{text}'")
    if shots:
        shots.mkdir(parents=True, exist_ok=True)
        driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", {**size, "height": height})
        driver.save_screenshot(str(shots / f"{name}.png"))
