"""The pages of a built report, and which of them to open."""

from collections import defaultdict
from pathlib import Path


def all_pages(folder):
    """Paths of every page, relative to the folder, in order."""
    return sorted(path.relative_to(folder) for path in Path(folder).rglob("*.html"))


def sample(pages, limit):
    """All pages, or about `limit` of them: some from every folder, spread evenly, the first and the last included."""
    if len(pages) <= limit:
        return pages
    folders = defaultdict(list)
    for page in pages:
        folders[page.parent].append(page)
    share = max(2, limit // len(folders))
    return sorted(page for group in folders.values() for page in spread(group, share))


def spread(group, count):
    if len(group) <= count:
        return group
    return [group[round(i * (len(group) - 1) / (count - 1))] for i in range(count)]
