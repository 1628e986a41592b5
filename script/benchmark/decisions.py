"""Decision records, in the two most common dialects, beside Hugo with a site of comparable work."""

import random
import shutil
from datetime import date, timedelta
from pathlib import Path

from measure import compare, row, run

SIZES = (100, 1000, 10000)
RECORD_BYTES = 3000

WORDS = """the a of to and in for with on by from that which service team queue store index cache request response
latency cost risk option decision change release schema event record field owner review test failure recovery load
traffic customer payment order catalogue search session token key secret region cluster node disk memory network
choose keep replace split merge move measure accept reject write read publish deploy roll back pay wait grow
simple fast slow safe cheap known shared stable small large early late weekly daily""".split()
SUBJECTS = "queue cache schema index store gateway search session ledger catalogue report deploy".split()
# As in an old register: most are settled.
STATUSES = {"accepted": 92, "rejected": 4, "deprecated": 3, "proposed": 1}


def bench(options, work, fairlead):
    print("Decision records of 3 KB, half of them in MADR's dialect, half in Nygard's; a page each, a list and a home.")
    measure(options, work, fairlead, options.sizes or SIZES, record)


def measure(options, work, fairlead, sizes, write_record):
    """One table. `write_record` makes the name and the text of a record from its number, how many there are, and chance."""
    print("Hugo: one layout each, no theme, no taxonomies, feeds or minifying; its links are left as they are.\n")
    print(row("records", "program", "wall s", "CPU s", "peak MiB", "× wall", "× CPU"))
    walls, stages = {}, {}
    for size in sizes:
        folder = work / str(size)
        write_input(folder, size, options.seed, write_record)
        costs = compare(programs(folder, fairlead), options.runs)
        hugo = costs["hugo"]
        for name, cost in costs.items():
            print(row(f"{size:,}", name, f"{cost.wall:.3f}", f"{cost.cpu:.3f}", f"{cost.peak:.0f}",
                      f"{hugo.wall / cost.wall:.1f}", f"{hugo.cpu / cost.cpu:.1f}"), flush=True)
        walls[size], stages[size] = costs["fairlead"].wall, costs["fairlead"].text
    print("\n×: how many times Hugo's speed. fairlead, unchanged: over its own output, with nothing changed;"
          "\none changed: the same, where one record has got a new sentence.")
    tell_growth(walls)
    tell_stages(stages)


def programs(folder, fairlead):
    # Every run gets a new output folder, and none is removed before the end: ext4 is slow for minutes to make files
    # where many were removed just before.
    again, changing = folder / "again", folder / "changing"
    build = [*fairlead, "--content", folder / "fairlead", "--output"]
    shutil.copytree(folder / "fairlead", folder / "changed")
    build_changed = [*fairlead, "--content", folder / "changed", "--output", changing]
    for command in ([*build, again], build_changed):
        run(command)
    changed = folder / "changed" / "decisions" / file_name(1)

    def with_one_changed(number):
        with changed.open("a", encoding="utf-8") as file:
            file.write(f"\nLooked at again, {number}.\n")
        return build_changed

    return {
        "fairlead": lambda number: [*build, folder / f"fairlead-{number}"],
        "fairlead, unchanged": lambda number: [*build, again],
        "fairlead, one changed": with_one_changed,
        "hugo": lambda number: ["hugo", "--quiet", "--source", folder / "hugo", "--cacheDir", folder / "cache",
                                "--destination", folder / f"hugo-{number}"],
    }


def tell_growth(walls):
    small, large = (sorted(walls) + [0])[-3:-1] if len(walls) > 1 else (0, 0)
    if small:
        print(f"Growth: {large / small:.0f} times the records take fairlead {walls[large] / walls[small]:.1f} times as long"
              f" ({walls[small] / small * 1e6:.0f} µs a record at {small:,}, {walls[large] / large * 1e6:.0f} at {large:,}).")


def tell_stages(stages):
    for size, text in stages.items():
        if text.strip():
            print(f"\nWhat fairlead said of its last run with {size:,} records:\n")
            print("\n".join("  " + line for line in text.strip().splitlines()[:60]))


# The input: the same bodies for both programs.

def record(number, size, chance):
    """The file name and the text. Titles carry the number, because two files for one title are a finding."""
    title = f"Choose {chance.choice(SUBJECTS)} {number} for the {chance.choice(WORDS)} service"
    name = file_name(number)
    day = (date(2020, 1, 1) + timedelta(days=chance.randrange(2400))).isoformat()
    write = madr if number % 2 else nygard
    head, sections = write(number, title, day, chance.choices([*STATUSES], weights=STATUSES.values())[0])
    other = chance.randrange(1, size + 1)
    sections[-1] += f"\n\nSee also [decision {other}]({file_name(other)})." if other != number else ""
    text = head
    share = (RECORD_BYTES - sum(map(len, sections)) - len(head)) // len(sections)
    for section in sections:
        text += f"\n{section}\n\n{prose(share, chance)}\n"
    return name, text


def write_input(folder, size, seed, write_record=record):
    chance = random.Random(seed)
    places = [folder / "fairlead" / "decisions", folder / "hugo" / "content" / "decisions"]
    for place in places:
        place.mkdir(parents=True)
    for number in range(1, size + 1):
        name, text = write_record(number, size, chance)
        for place in places:
            (place / name).write_text(text, encoding="utf-8")
    (folder / "fairlead" / "fairlead.yaml").write_text(
        "organization: Bench\ntime_zone: UTC\nas_of: 2026-11-01\ndecisions: [decisions]\n", encoding="utf-8")
    for name, text in HUGO.items():
        file = folder / "hugo" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")


def file_name(number):
    return f"{number:05}-decision.md"


def madr(number, title, day, status):
    head = f"---\nstatus: {status}\ndate: {day}\ndecision-makers: [Ana, Bo]\n---\n\n# {title}\n"
    return head, ["## Context and Problem Statement", "## Decision Drivers\n\n* cost\n* **time** to recover",
                  "## Considered Options\n\n* One\n* Two\n* Keep what is there",
                  "## Decision Outcome\n\nChosen option: \"One\", because it is `simple`.", "## Consequences"]


def nygard(number, title, day, status):
    head = f"# {number}. {title}\n\nDate: {day}\n\n## Status\n\n{status.capitalize()}\n"
    return head, ["## Context", "## Decision\n\nWe will do *this*:\n\n1. first\n2. then", "## Consequences"]


def prose(size, chance):
    paragraphs, length = [], 0
    while length < size:
        sentence = " ".join(chance.choices(WORDS, k=chance.randrange(8, 20))).capitalize() + "."
        if not paragraphs or len(paragraphs[-1]) > 350:
            paragraphs.append(sentence)
        else:
            paragraphs[-1] += " " + sentence
        length += len(sentence) + 1
    return "\n\n".join(paragraphs)


HEAD = """<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>{{ .Title }}</title><link rel="stylesheet" href="/style.css"></head><body>
<nav><a href="/">Home</a> <a href="/decisions/">Decisions</a></nav><main>
"""
FOOT = "</main></body></html>\n"
HUGO = {
    "config.toml": 'baseURL = "/"\ntitle = "Bench"\ndisableKinds = ["taxonomy", "term", "RSS", "sitemap", "404"]\n',
    "static/style.css": "body { font: 16px/1.5 serif }\n",
    "layouts/_default/single.html": HEAD + """<p>{{ .Params.status }} {{ .Date.Format "2006-01-02" }}</p>
{{ .TableOfContents }}
{{ .Content }}
<p>{{ with .PrevInSection }}<a href="{{ .RelPermalink }}">{{ .File.BaseFileName }}</a>{{ end }}
{{ with .NextInSection }}<a href="{{ .RelPermalink }}">{{ .File.BaseFileName }}</a>{{ end }}</p>
""" + FOOT,
    "layouts/_default/list.html": HEAD + """<h1>Decisions</h1><table>
{{ range .Pages.ByDate.Reverse }}<tr><td><a href="{{ .RelPermalink }}">{{ .File.BaseFileName }}</a></td>
<td>{{ .Params.status }}</td><td>{{ .Date.Format "2006-01-02" }}</td></tr>
{{ end }}</table>
""" + FOOT,
    "layouts/index.html": HEAD + """<h1>{{ .Site.Title }}</h1><p>{{ len .Site.RegularPages }} decisions</p><ul>
{{ range first 10 .Site.RegularPages.ByDate.Reverse }}<li><a href="{{ .RelPermalink }}">{{ .File.BaseFileName }}</a></li>
{{ end }}</ul>
""" + FOOT,
}
