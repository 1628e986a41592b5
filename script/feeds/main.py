"""Reads what other programs subscribe to, as these programs do."""

import os
import subprocess
import sys
import tempfile

import calendars
import news
import texts

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
DAY = "2026-11-20"

# Titles with what has a meaning in a calendar, in XML, in HTML and in Markdown, and with characters of two, three and four bytes where
# lines are folded.
HARD = {
    "fairlead.yaml": "organization: \"Zoë, Söhne; <Co> & \\\\\"\ntime_zone: UTC\naudiences:\n"
    "  - {id: board, name: \"Board; the <first>, \\\"best\\\"\", cadence: {every: 1 month, starts: 2026-08-31}}\n"
    "  - {id: all, name: All, cadence: {every: 5 days, starts: 2026-01-01}}\n",
    **{
        f"decisions/{number:04}-{number}.md": "---\nstatus: proposed\ndate: 2026-11-18\ndecide_by: 2026-12-01\n---\n\n"
        f"# {'x' * number}{'é€😀' * 20}, \\; & <b>\n\nWords.\n"
        for number in range(1, 12)
    },
}


def main():
    fairlead = os.path.abspath(sys.argv[1] if len(sys.argv) > 1 else os.path.join(ROOT, ".build/release/fairlead"))
    with tempfile.TemporaryDirectory() as work:
        sample = build(fairlead, os.path.join(ROOT, "content"), f"{work}/sample", "--every-audience", "--markdown")
        hard = os.path.join(work, "content")
        for path, text in HARD.items():
            os.makedirs(os.path.dirname(f"{hard}/{path}"), exist_ok=True)
            with open(f"{hard}/{path}", "w", encoding="utf-8") as file:
                file.write(text)
        trees = [f"{sample}/{name}" for name in sorted(os.listdir(sample)) if name[0] != "."]
        trees.append(build(fairlead, hard, f"{work}/hard", "--markdown"))
        for tree in trees:
            events, entries, pages = calendars.check(tree), news.check(tree, DAY), texts.check(tree)
            print(f"{os.path.relpath(tree, work)}: {events} events, {entries} entries, {pages} pages")
    news.check_the_check()


def build(fairlead, content, output, *more):
    command = [fairlead, "build", "--content", content, "--templates", os.path.join(ROOT, "templates")]
    subprocess.run([*command, "--as-of", DAY, "--output", output, "--quiet", *more], check=True)
    return output


main()
