"""An old register: links, tags, every status, titles that repeat, and two records of three with something to mend."""

import random
from datetime import date, timedelta

import decisions
from decisions import RECORD_BYTES, SUBJECTS, WORDS, prose
from measure import row

SIZES = (10_000,)
LINKS = 3
TAGS = 40
# As many words as registers have: most are ours, some are another tool's, and some name no successor.
STATUSES = {"accepted": 50, "superseded": 14, "rejected": 6, "deprecated": 6, "proposed": 4, "on hold": 2, "draft": 2,
            "Approved": 8, "implemented": 5, "": 3}


def bench(options, work, fairlead):
    print("An old register: 3 KB a record, three links and three tags each, statuses of every kind, titles of which half repeat;"
          "\ntwo thirds of the records have a finding. A page each, a list and a home.")
    decisions.measure(options, work, fairlead, options.sizes or SIZES, write_record)


def write_record(number, size, chance):
    """The file name and the text."""
    title = f"{chance.choice(['Use', 'Keep', 'Replace'])} the {chance.choice(SUBJECTS)} of the {chance.choice(WORDS)} service"
    title += "" if number % 2 == 0 else f" in release {number}"
    day = (date(2016, 1, 1) + timedelta(days=chance.randrange(3900))).isoformat()
    status = chance.choices([*STATUSES], weights=STATUSES.values())[0]
    write = front_matter if number % 2 else bullets
    links = [link(size, chance) for _ in range(LINKS)]
    head, sections = write(number, title, day, status, [f"tag-{chance.randrange(TAGS)}" for _ in range(3)])
    text, share = head, (RECORD_BYTES - len(head) - sum(map(len, links))) // len(sections)
    for section, mention in zip(sections, links):
        text += f"\n## {section}\n\n{prose(share, chance)}\n\n{mention}\n"
    return decisions.file_name(number), text


def front_matter(number, title, day, status, tags):
    return (f"---\nstatus: {status}\ndate: {day}\ntags: [{', '.join(tags)}]\ndecision-makers: [architecture board]\n---\n\n"
            f"# {title}\n", ["Context", "Decision", "Consequences"])


def bullets(number, title, day, status, tags):
    return (f"# {title}\n\n* Status: {status}\n* Date: {day}\n* Deciders: architecture board\n* Tags: {', '.join(tags)}\n",
            ["Context and Problem Statement", "Decision Outcome", "Consequences"])


def link(size, chance):
    other = chance.randrange(1, size + 1)
    return f"{chance.choice(['Builds on', 'See also', 'Compare'])} [decision {other}]({decisions.file_name(other)})."
