"""Every link inside the report leads to a file, and its fragment to an id. Nothing is loaded from elsewhere."""

from functools import lru_cache
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

LOADING = {("img", "src"), ("script", "src"), ("link", "href"), ("source", "src"), ("iframe", "src"), ("object", "data"),
           ("embed", "src"), ("video", "src"), ("video", "poster"), ("audio", "src"), ("image", "href"), ("use", "href")}
INLINE = {"style"}


class Page(HTMLParser):
    """What a page points to, what can be pointed to in it, and what a strict policy would refuse."""

    def __init__(self, text):
        super().__init__(convert_charrefs=True)
        self.links, self.loads, self.ids, self.refused, self.headings = [], [], set(), [], 0
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        values = dict(attributes)
        if tag == "h1":
            self.headings += 1
        if tag == "style" or (tag == "script" and "src" not in values):
            self.refused.append(f"<{tag}> in the page")
        for name, value in attributes:
            if name == "id":
                self.ids.add(value)
            if name in INLINE or name.startswith("on"):
                self.refused.append(f"{name}=… on <{tag}>")
            if (tag, name) in LOADING and not (tag == "link" and values.get("rel") in ("canonical", "alternate")):
                self.loads.append(value or "")
            elif name == "srcset":
                self.loads += [part.split()[0] for part in (value or "").split(",") if part.split()]
            elif name in ("href", "xlink:href"):
                self.links.append(value or "")


@lru_cache(maxsize=None)
def read(path):
    return Page(path.read_text(encoding="utf-8"))


def check(folder, pages, report):
    root = Path(folder).resolve()
    for relative in pages:
        page = read(root / relative)
        report.count()
        if page.headings != 1:
            report.finding(relative, "h1", f"{page.headings} of them, where one is wanted")
        for what in page.refused:
            report.finding(relative, "policy", f"{what}, which a strict Content-Security-Policy refuses")
        for link in page.links + page.loads:
            report.count()
            problem = problem_with(link, root / relative, root, link in page.loads)
            if problem:
                report.finding(relative, "link", f"{link!r} {problem}")


def problem_with(link, page, root, is_loaded):
    try:
        parts = urlsplit(link)
    except ValueError:
        return "is not a URL"
    if parts.scheme or parts.netloc:
        return "is loaded from elsewhere" if is_loaded else None
    if link.startswith("/"):
        return "starts at the root of the server, so it breaks under a sub-path"
    target = page
    if parts.path:
        target = (page.parent / unquote(parts.path)).resolve()
    if not target.is_relative_to(root):
        return "leads out of the report"
    if target.is_dir():
        return "leads to a folder, which shows as a list of files without a server"
    if not target.is_file():
        return "leads to nothing"
    fragment = unquote(parts.fragment)
    if fragment and fragment != "top" and target.suffix == ".html" and fragment not in read(target).ids:
        return f"has no such place as #{fragment}"
    return None
