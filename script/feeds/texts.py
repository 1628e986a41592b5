"""The Markdown of every page, as markdown-it reads it: it has the words of the page, in their order, and its links lead somewhere."""

import os
import re
from urllib.parse import unquote, urlsplit

import lxml.html
from markdown_it import MarkdownIt

READER = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])


def check(tree):
    pages = 0
    for folder, _, names in os.walk(tree):
        for name in names:
            path = os.path.join(folder, name)
            if name.endswith(".html") and not path.startswith(f"{tree}/assets/"):
                check_page(tree, path, path[: -len("html")] + "md")
                pages += 1
    check_links(tree, f"{tree}/llms.txt", rendered(f"{tree}/llms.txt"))
    return pages


def check_page(tree, page, markdown):
    shown, read = rendered(markdown), lxml.html.parse(page, parser=lxml.html.HTMLParser(encoding="utf-8")).getroot()
    main = read.find(".//main") if read.find(".//main") is not None else read.find("body")
    for drawing in main.iter("svg"):
        keep_words(drawing)
    # A box that is ticked has no words in HTML.
    wanted, found = letters(main.text_content()), letters(shown.text_content().replace("[x] ", ""))
    if wanted != found:
        place = next(i for i, (a, b) in enumerate(zip(wanted + "\0", found + "\1")) if a != b)
        before, after = (text[max(0, place - 60):place + 60] for text in (wanted, found))
        raise AssertionError(f"{markdown} differs: {before!r} is {after!r}")
    assert len(main.findall(".//h2")) == len(shown.findall(".//h2")), f"{markdown} has other headings"
    assert len(main.findall(".//table")) == len(shown.findall(".//table")), f"{markdown} has other tables"
    check_links(tree, markdown, shown)


def keep_words(drawing):
    """Of a drawing its title and its description are words."""
    for element in list(drawing.iter()):
        if element.tag not in ("title", "desc"):
            element.text = None
        element.tail = None if element is not drawing else element.tail


def rendered(path):
    with open(path, encoding="utf-8") as file:
        return lxml.html.fragment_fromstring(READER.render(file.read()), create_parent="div")


def letters(text):
    return re.sub(r"[\W_]+", "", text)


def check_links(tree, path, shown):
    for link in shown.iter("a"):
        address = urlsplit(link.get("href"))
        if not address.scheme:
            target = os.path.normpath(os.path.join(os.path.dirname(path), unquote(address.path)))
            assert os.path.exists(target), f"{path} leads to {link.get('href')}, which is not there"
