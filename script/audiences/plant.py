"""Looks for a word that only one audience may read in everything that is published for others."""

import argparse
import email
import email.policy
import filecmp
import gzip
import os
import re
import shutil
import subprocess
import sys
import tempfile

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
WORD = "Zugvogel"
DAY = "2026-11-20"
# Fields whose value is a sentence of the author's; those that name something have to stay what they are.
PROSE = r"^(title|question|definition|problem|users|why_users|why_business|assumption|test|quote|summary|reason|business_implication): (?![\[{|>&*])(.*)$"


def planted(text, path):
    """The text with the word in it, for the board alone; None for what has no place for a visibility."""
    if path.endswith(".md"):
        parts = re.match(r"---\n(.*?)\n---\n(.*)", text, re.S)
        if not parts:
            return None
        head = re.sub(r"^(visibility|tags):.*\n?", "", parts.group(1), flags=re.M)
        return (
            f"---\nvisibility: board\ntags: [{WORD}]\n{in_fields(head)}\n---\n\n{WORD}\n\n"
            f"{parts.group(2)}\n\n## {WORD}\n\n{WORD} in prose.\n"
        )
    if path.endswith(".yaml") and os.path.basename(path) != "fairlead.yaml":
        return "visibility: board\n" + in_fields(text)
    return None


def in_fields(text):
    def with_word(field):
        value = field.group(2).strip().strip("\"'").replace(":", ",").replace("#", "")
        return f"{field.group(1)}: {WORD} {value}"

    return re.sub(PROSE, with_word, text, flags=re.M)


def add_board(content):
    path = os.path.join(content, "fairlead.yaml")
    with open(path) as file:
        text = file.read()
    board = "audiences:\n  - {id: board, name: Board, sees: [everyone, board]}\n"
    with open(path, "w") as file:
        file.write(re.sub(r"^audiences:\n", board, text, flags=re.M))


def build(fairlead, content, output, *more):
    command = [fairlead, "build", "--markdown", "--content", content, "--templates", os.path.join(ROOT, "templates"), "--as-of", DAY]
    return subprocess.run([*command, "--output", output, *more], capture_output=True, text=True)


def mail(fairlead, content, output):
    """The mail of those who may not read it, beside what is published for them, as a program of mail reads it."""
    command = [fairlead, "mail", "executives", "--content", content, "--templates", os.path.join(ROOT, "templates"), "--as-of", DAY]
    made = subprocess.run(command, capture_output=True)
    message = email.message_from_bytes(made.stdout, policy=email.policy.SMTP)
    parts = [message.get_body((kind,)) for kind in ("plain", "html")] if made.returncode == 0 else []
    with open(os.path.join(output, "executives", "mail.txt"), "w", encoding="utf-8") as file:
        file.write("\n".join([*map(str, message.values()), *(part.get_content() for part in parts)]))
    return bool(parts)


def single_file(fairlead, content, output):
    """The report of those who may not read it as one file and as one document to print, beside what is published for them."""
    path, alone = os.path.join(output, "executives", "single.html"), output + "-alone"
    made = build(fairlead, content, alone, "--audience", "executives", "--print", "--single-file", path)
    if made.returncode == 0:
        os.rename(os.path.join(alone, "print.html"), os.path.join(output, "executives", "print.html"))
    return made.returncode == 0


def files(folder):
    for place, _, names in os.walk(folder):
        for name in names:
            path = os.path.join(place, name)
            yield os.path.relpath(path, folder), path


def holding(folder):
    """Published files with the word in their name or their bytes."""
    word = WORD.lower()
    found = []
    for name, path in files(folder):
        with open(path, "rb") as file:
            data = file.read()
        if name.endswith(".gz"):
            data = gzip.decompress(data)
        if word in name.lower() or word.encode() in data.lower():
            found.append(name)
    return found


def plant(sample, content, path):
    shutil.copytree(sample, content)
    add_board(content)
    full = os.path.join(content, path)
    with open(full) as file:
        text = planted(file.read(), path)
    with open(full, "w") as file:
        file.write(text)


def leaks(fairlead, sample, path, work):
    content, output = os.path.join(work, "content"), os.path.join(work, "output")
    plant(sample, content, path)
    made = build(fairlead, content, output, "--every-audience")
    if made.returncode != 0:
        return [f"{path}: {made.stderr.strip().splitlines()[-1]}"]
    problems = [] if mail(fairlead, content, output) else [f"{path}: no mail"]
    if not single_file(fairlead, content, output):
        problems.append(f"{path}: no single file")
    for audience in sorted(name for name in os.listdir(output) if not name.startswith(".")):
        found = holding(os.path.join(output, audience))
        if audience == "board" and not found:
            problems.append(f"{path}: the board does not see it")
        if audience != "board" and found:
            problems.append(f"{path}: told to {audience} in {', '.join(found[:5])}")
    return problems


def traces(fairlead, sample, work):
    """What differs for everyone between a record that is withheld and one that was never written."""
    record = (
        f"---\ntitle: {WORD}\nstatus: proposed\ndate: 2026-05-04\nvisibility: board\nowner: payments\n---\n\n## Context\n\n{WORD}.\n"
    )
    outputs = []
    for name in ("without", "with"):
        content, output = os.path.join(work, name), os.path.join(work, f"{name}-output")
        shutil.copytree(sample, content)
        add_board(content)
        if name == "with":
            with open(os.path.join(content, "decisions", f"0999-{WORD.lower()}.md"), "w") as file:
                file.write(record)
        made = build(fairlead, content, output)
        if made.returncode != 0:
            return [made.stderr.strip().splitlines()[-1]]
        outputs.append(output)
    names = [set(name for name, _ in files(output)) for output in outputs]
    differing = sorted(names[0] ^ names[1])
    for name in sorted(names[0] & names[1]):
        if not filecmp.cmp(os.path.join(outputs[0], name), os.path.join(outputs[1], name), shallow=False):
            differing.append(name)
    return [f"a withheld record changes {name}" for name in differing]


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--fairlead", default=os.path.join(ROOT, ".build", "release", "fairlead"))
    parser.add_argument("--every", type=int, default=1)
    options = parser.parse_args()
    fairlead, sample = os.path.abspath(options.fairlead), os.path.join(ROOT, "content")
    paths = []
    for name, path in sorted(files(sample)):
        if name.endswith((".md", ".yaml")):
            with open(path) as file:
                if planted(file.read(), name):
                    paths.append(name)
    problems = []
    for path in paths[:: options.every]:
        with tempfile.TemporaryDirectory() as work:
            problems += leaks(fairlead, sample, path, work)
    with tempfile.TemporaryDirectory() as work:
        problems += traces(fairlead, sample, work)
    for problem in problems:
        print(problem)
    print(f"{len(paths[:: options.every])} files planted, {len(problems)} problems")
    sys.exit(1 if problems else 0)


main()
