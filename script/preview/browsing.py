"""A page of the preview in headless Chromium."""

import sys
from pathlib import Path

from selenium.common.exceptions import WebDriverException

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "browser"))

import browser as pages  # noqa: E402
from program import wait_until  # noqa: E402


class Browser:
    def __enter__(self):
        self.driver = pages.start()
        return self

    def __exit__(self, *_):
        self.driver.quit()

    def open(self, address):
        self.driver.get(address)

    def ask(self, script):
        """None while a page is being exchanged for the next."""
        try:
            return self.driver.execute_script(script)
        except WebDriverException:
            return None

    def text(self):
        return self.ask("return document.querySelector('main').innerText") or ""

    def bar(self):
        return self.ask("const bar = document.querySelector('fairlead-preview'); return bar ? bar.shadowRoot.textContent : ''") or ""

    def is_open(self):
        return self.ask("return document.querySelector('fairlead-preview').shadowRoot.querySelector('details').open")

    def toggle(self):
        self.ask("window.isOld = true; document.querySelector('fairlead-preview').shadowRoot.querySelector('summary').click()")

    def wait_for_load(self):
        wait_until("the page loaded again", lambda: self.ask("return document.readyState === 'complete' && !window.isOld"))

    def complaints(self):
        """What the browser says of the page: a refused script or style, an error in ours."""
        return [entry["message"] for entry in self.driver.get_log("browser") if entry["level"] == "SEVERE"]
