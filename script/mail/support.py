"""The HTML of a mail against what mail programs support: a list that is safe in Word's engine, Gmail and Apple Mail, and beside it the
facts of caniemail as a table, where a checkout of them lies beside this one (`FAIRLEAD_SHARED` names another place)."""

import csv
import os
import re
from html.parser import HTMLParser
from pathlib import Path

ELEMENTS = set("""html head meta title style body table tr td th p h1 h2 h3 h4 h5 h6 strong small span div a img hr ul ol li br em
    code del blockquote""".split())
ATTRIBUTES = set("""width height align valign bgcolor cellpadding cellspacing border role lang dir alt aria-label aria-hidden class
    style href src start""".split())
PROPERTIES = set("""background-color border border-collapse color font font-family font-size font-weight height letter-spacing line-height
    margin max-width mso-hide padding text-align text-decoration vertical-align width display word-break""".split())
ONLY_ON = {"padding": {"td", "th"}, "width": {"table", "td", "th"}, "max-width": {"table"}}
HEAD = {"html", "head", "meta", "title", "style"}
# Left out without harm where a program does not know it: what it says stands on the outer table as well.
HARMLESS = {"html-body", "html-meta-color-scheme", "html-doctype"}
NAMES = {"ul": "lists", "ol": "lists", "li": "lists", "td": "table", "th": "table", "tr": "table"}
SHARED = Path(os.environ.get("FAIRLEAD_SHARED", Path(__file__).resolve().parents[3] / "shared")) / "data/mail/support.csv"


class Markup(HTMLParser):
    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.problems, self.features, self.open, self.style = [], set(), [], ""

    def handle_starttag(self, tag, attributes):
        self.features.add("html-" + ("h1-h6" if re.fullmatch("h[1-6]", tag) else NAMES.get(tag, tag)))
        if tag not in ("meta", "br", "hr", "img"):
            self.open.append(tag)
        if tag not in ELEMENTS:
            self.problems.append(f"<{tag}>")
        if tag in HEAD:
            return
        for name, value in attributes:
            self.features.add(f"html-{name}")
            if name not in ATTRIBUTES:
                self.problems.append(f"<{tag} {name}>")
            if name == "style":
                self.declarations(tag, value)
            elif name == "href" and not re.match("https?:|mailto:", value):
                self.problems.append(f"a link to {value}")
            elif name in ("bgcolor",) and not re.fullmatch("#[0-9a-f]{6}", value):
                self.problems.append(f"{name}={value}")

    def handle_endtag(self, tag):
        if not self.open or self.open.pop() != tag:
            self.problems.append(f"</{tag}> ends nothing")

    def handle_data(self, data):
        if self.open and self.open[-1] == "style":
            self.style += data

    def declarations(self, tag, text):
        for declaration in filter(None, text.split(";")):
            name, _, value = declaration.partition(":")
            self.features.add("css-display-none" if declaration == "display:none" else f"css-{name}")
            if name not in PROPERTIES or tag not in ONLY_ON.get(name, {tag}):
                self.problems.append(f"{name} on <{tag}>")
            if name.endswith("color") and not re.fullmatch("#[0-9a-f]{6}", value):
                self.problems.append(f"{name}: {value}")
            for unit in re.findall(r"(?<![#\w])-?[\d.]+([a-z%]*)", value):
                if unit not in ("", "px", "pt", "em", "%"):
                    self.problems.append(f"{name}: {value}")
            if "(" in value or (name == "display" and value != "none"):
                self.problems.append(f"{name}: {value}")


def check(name, html, findings):
    size = len(html.encode())
    findings.hold(name, size <= 90_000, f"the HTML has {size} bytes")
    markup = Markup()
    markup.feed(html)
    markup.close()
    findings.hold(name, not markup.open, f"left open: {markup.open}")
    for problem in sorted(set(markup.problems)):
        findings.hold(name, False, f"not every program shows {problem}")
    findings.hold(name, len(markup.style) < 2048 and "prefers-color-scheme: dark" in markup.style, "the block for the dark")
    body = html.split("<body", 1)[-1]
    findings.hold(name, re.match(r"[^>]*>\s*<div[^>]*display:none;mso-hide:all[^>]*>[^<]{20,}</div>", body), "no preheader first")
    if not SHARED.exists():
        print(f"{name}: skipped what {SHARED.name} says, which is not here")
        return
    with SHARED.open(encoding="utf-8") as file:
        rows = csv.DictReader(line for line in file if not line.startswith("#"))
        facts = {row.pop("feature"): row for row in rows}
    for feature in sorted(markup.features & facts.keys() - HARMLESS):
        lacking = [program for program, support in facts[feature].items() if support == "n"]
        findings.hold(name, not lacking, f"{feature} is not known to {', '.join(lacking)}")
