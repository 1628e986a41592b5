"""feed.xml against the schema of RFC 4287, and what the schema does not say."""

import os

import lxml.etree
import lxml.html
import rnc2rng

ATOM = "{http://www.w3.org/2005/Atom}"


def schema():
    with open(os.path.join(os.path.dirname(os.path.abspath(__file__)), "atom.rnc"), encoding="utf-8") as file:
        grammar = rnc2rng.dumps(rnc2rng.loads(file.read()))
    # What rnc2rng writes for names without a namespace is none that XML allows.
    return lxml.etree.RelaxNG(lxml.etree.fromstring(grammar.replace(' xmlns:local=""', "").encode()))


def check(tree, day):
    document = lxml.etree.parse(f"{tree}/feed.xml")
    schema().assertValid(document)
    feed = document.getroot()
    entries = feed.findall(f"{ATOM}entry")
    days = [entry.findtext(f"{ATOM}updated") for entry in entries]
    assert feed.find(f"{ATOM}author") is not None, "section 4.1.1: an author"
    assert days == sorted(days, reverse=True) and all(moment[:10] <= day for moment in days), days
    assert feed.findtext(f"{ATOM}updated") == (days or [f"{day}T00:00:00Z"])[0]
    ids = [element.text for element in feed.iter(f"{ATOM}id")]
    assert len(set(ids)) == len(ids) and all(name.startswith("tag:") for name in ids), ids
    links = [link.get("href") for link in feed.iter(f"{ATOM}link")]
    for entry in entries:
        content = lxml.html.fragment_fromstring(entry.findtext(f"{ATOM}content"), create_parent="div")
        items = content.findall("ul/li")
        assert items and all(item.text_content().strip() for item in items), "an entry without news"
        links += [link.get("href") for link in content.iter("a")]
    assert all(link.startswith("https://") for link in links), links
    return len(entries)


def check_the_check():
    """A schema that lets everything pass would not be noticed."""
    feed = '<feed xmlns="http://www.w3.org/2005/Atom"><id>a:b</id><title>T</title><updated>{}</updated></feed>'
    assert schema().validate(lxml.etree.fromstring(feed.format("2026-11-20T00:00:00Z")))
    assert not schema().validate(lxml.etree.fromstring(feed.format("2026-11-20")))
    assert not schema().validate(lxml.etree.fromstring(feed.format("2026-11-20T00:00:00Z").replace("title", "name")))
