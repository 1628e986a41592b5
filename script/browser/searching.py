"""The search: what it finds, in which order, by keyboard, and what is there without script."""

from urllib.parse import unquote, urlsplit

from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys

import links

INDEX = "return self.fairleadIndex"
FOUND = "return [...document.querySelectorAll('.found a')].map(link => [link.textContent, link.getAttribute('href')])"
FOCUSED = "return document.activeElement.textContent || document.activeElement.id"


def is_here(driver):
    return bool(driver.find_elements(By.CSS_SELECTOR, ".search"))


def check(driver, page, root, expect, disable_script):
    """`expect` takes the page, what is looked at, whether it holds, and what is wrong if not."""
    def wanted(holds, problem):
        expect(page, "search", holds, problem)

    index = driver.execute_script(INDEX)
    items, headings = index["items"], index["headings"]
    for title, _, href, _, _, own in items:
        for anchor in ["", *(headings[number][1] for number in own)]:
            target = href.split("#")[0] + "#" + anchor if anchor else href
            problem = links.problem_with(target, root / page, root, False)
            wanted(not problem, f"{title!r}: {target} {problem}")
    titles(driver, items, wanted)
    others(driver, items, headings, wanted)
    bounds(driver, items, wanted)
    keyboard(driver, items, wanted)
    without_script(driver, items, disable_script, wanted)


def say(driver, words):
    box = driver.find_element(By.ID, "search-words")
    box.clear()
    box.send_keys(words)
    return driver.execute_script(FOUND), driver.find_element(By.ID, "search-found").text


def titles(driver, items, wanted):
    """The whole title in capitals finds it first; its last word and its first find it, too."""
    for title, _, href, *_ in items[:: max(1, len(items) // 12)]:
        found, _ = say(driver, title.upper())
        wanted(found and found[0][0].casefold() == title.casefold(), f"{title!r} is not found first: {found[:1]}")
        words = title.split()
        found, _ = say(driver, f"{words[-1]} {words[0]}")
        wanted(len(found) == 50 or [title, href] in found, f"{words[-1]} {words[0]} does not find {title!r}")


def others(driver, items, headings, wanted):
    """By id, by a heading, to which the link leads then, and by a tag."""
    for title, _, href, name, tags, own in items:
        if name and own and tags:
            found, _ = say(driver, name)
            wanted(found[:1] == [[title, href]], f"the id {name} does not find {title!r} first: {found[:1]}")
            text, anchor = headings[own[-1]]
            found, _ = say(driver, text + " " + name)
            wanted([title, f"{href}#{anchor}"] in [[a, unquote(b)] for a, b in found], f"{text} does not find {title!r}: {found}")
            found, _ = say(driver, f"{tags[-1]} {name}")
            wanted([title, href] in [[a, b.split("#")[0]] for a, b in found], f"the tag {tags[-1]} does not find {title!r}")
            return
    wanted(False, "nothing has an id, a heading and a tag")


def bounds(driver, items, wanted):
    found, told = say(driver, "e")
    wanted(len(items) < 60 or len(found) == 50 and "first 50 of" in told, f"{len(found)} found, {told!r}")
    found, told = say(driver, "qqqq zzzz")
    wanted(not found and told == "Nothing has all of these words.", f"{len(found)} found, {told!r}")
    found, told = say(driver, "<img src=x onerror=alert(1)>")
    wanted(not found and told == "Nothing has all of these words.", f"{len(found)} found, {told!r}")
    found, told = say(driver, " ")
    wanted(not found and told == "", f"{len(found)} found, {told!r}")


def keyboard(driver, items, wanted):
    found, _ = say(driver, "a")
    press(driver, Keys.ARROW_DOWN)
    wanted(driver.execute_script(FOCUSED) == found[0][0], "the arrow down does not lead to the first that was found")
    press(driver, Keys.ARROW_DOWN)
    wanted(driver.execute_script(FOCUSED) == found[1][0], "the arrow down does not lead to the second that was found")
    press(driver, Keys.ESCAPE)
    wanted(driver.execute_script(FOCUSED) == "search-words", "Escape does not lead back to the words")
    before = driver.current_url
    press(driver, Keys.ENTER)
    here = urlsplit(driver.current_url).path
    wanted(unquote(here).endswith(unquote(found[0][1].split("#")[0]).lstrip("./")), f"Enter leads to {here}, not to {found[0][1]}")
    driver.back()
    wanted(driver.current_url == before and driver.execute_script(FOUND) == found, "the way back loses what was found")


def press(driver, key):
    driver.switch_to.active_element.send_keys(key)


def without_script(driver, items, disable_script, wanted):
    address = driver.current_url.split("#")[0]
    disable_script(True)
    try:
        driver.get(address)
        wanted(not driver.find_element(By.CSS_SELECTOR, ".search").is_displayed(), "a search without script does nothing")
        shown = [link.get_attribute("href") for link in driver.find_elements(By.CSS_SELECTOR, ".index a")]
        wanted(len(shown) == len(items), f"{len(shown)} of {len(items)} are listed without script")
    finally:
        disable_script(False)
