"""Tables that sort: in place with script, and by links to other pages without, both in the same order."""

from selenium.webdriver.common.by import By

HEADS = "table[data-sorted] thead a[data-column]"
ORDER = "return [...document.querySelectorAll('table[data-sorted] tbody tr')].map(row => row.dataset.rank)"


def check(driver, page, expect, disable_script):
    """Clicks the head of every column of a sortable table; does nothing on a page without one.

    `expect` takes the page, what is looked at, whether it holds, and what is wrong if not.
    """
    columns = [link.get_attribute("data-column") for link in driver.find_elements(By.CSS_SELECTOR, HEADS)]
    if not columns:
        return
    address = driver.current_url
    in_place = {column: sorted_in_place(driver, page, column, address, expect) for column in columns}
    disable_script(True)
    try:
        for column, order in in_place.items():
            driver.get(address)
            driver.find_element(By.CSS_SELECTOR, head(column)).click()
            expect(page, "sorting", driver.execute_script(ORDER) == order,
                   f"by {column} is in another order where the link leads than where script sorts")
    finally:
        disable_script(False)


def sorted_in_place(driver, page, column, address, expect):
    driver.get(address)
    first = driver.find_element(By.CSS_SELECTOR, head(column))
    was_sorted = first.find_element(By.XPATH, "..").get_attribute("aria-sort")
    first.click()
    if was_sorted:
        # The page was sorted so already: the second click turns it round again.
        turned = driver.execute_script(ORDER)
        first.click()
        expect(page, "sorting", turned != driver.execute_script(ORDER), f"by {column} is not turned round")
    link = driver.find_element(By.CSS_SELECTOR, head(column))
    expect(page, "sorting", driver.current_url == address, f"by {column} leaves the page although script runs")
    state = link.find_element(By.XPATH, "..").get_attribute("aria-sort")
    wanted = link.get_attribute("data-direction")
    expect(page, "sorting", state == wanted, f"by {column} is {state}, not {wanted}")
    return driver.execute_script(ORDER)


def head(column):
    return f'table[data-sorted] thead a[data-column="{column}"]'
