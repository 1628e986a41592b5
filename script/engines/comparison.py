"""Compares tables of facts cell by cell."""

import csv

TOLERANCE = 1e-9
KEY = ("scope", "id", "period")


def read(path):
    """The rows of a file, or of all files of a folder as Spark writes them, by what they are of."""
    rows = {}
    for file in sorted(path.glob("part-*")) if path.is_dir() else [path]:
        with open(file, encoding="utf-8", newline="") as text:
            for row in csv.DictReader(text):
                key = tuple(row[name] for name in KEY)
                if key in rows:
                    raise SystemExit(f"{file}: {key} stands twice")
                rows[key] = row
    return rows


def compare(ours, theirs):
    """The number of cells that were compared, and the differences in words."""
    count, differences = 0, [f"{key}: not in both" for key in ours.keys() ^ theirs.keys()]
    for key in sorted(ours.keys() & theirs.keys()):
        mine, other = ours[key], theirs[key]
        if mine.keys() != other.keys():
            return count, [f"other columns: {sorted(mine.keys() ^ other.keys())}"]
        for name, cell in mine.items():
            if name != "engine":
                count += 1
                if not same(cell, other[name]):
                    differences.append(f"{key} {name}: {cell!r}, elsewhere {other[name]!r}")
    return count, differences


def same(left, right):
    if left == right:
        return True
    try:
        left, right = float(left), float(right)
    except ValueError:
        return False
    return abs(left - right) <= TOLERANCE * max(1, abs(right))
