"""The workplace of a fault: content, an output with files of others, and what has to be true of it."""

import os
import re
import shutil
import stat
import subprocess
from pathlib import Path

BESIDE = {".output.replaced"}
LIMIT = 120


class Faults:
    def __init__(self, work, fairlead, interrupter, options):
        self.work, self.fairlead, self.interrupter = work, fairlead, interrupter
        self.every, self.whole = max(1, options.every), options.whole
        self.templates = Path("templates").resolve()
        self.checks, self.failures, self.number = 0, [], 0

    def topic(self, name):
        print(f"-- {name}", flush=True)

    def skip(self, what, why):
        print(f"-- {what}: skipped, {why}", flush=True)

    def check(self, what, problems):
        self.checks += 1
        for problem in problems:
            self.failures.append(f"{what}: {problem[:1000]}")
            print(self.failures[-1], flush=True)

    def place(self, model=None):
        """A fresh folder, or a copy of one with its links, modes and times."""
        self.number += 1
        place = self.work / str(self.number)
        if model:
            subprocess.run(["cp", "-a", str(model), str(place)], check=True)
        else:
            place.mkdir()
        return place

    def run(self, place, *arguments, through=(), cwd=None, **options):
        return subprocess.run(
            [*map(str, through), str(self.fairlead), *map(str, arguments)], cwd=cwd or place, capture_output=True,
            timeout=LIMIT, env={"PATH": os.environ["PATH"], "HOME": str(self.work), **options.pop("env", {})}, **options)

    def build(self, place, *arguments, **options):
        return self.run(place, "build", "--templates", self.templates, *arguments, **options)

    def inject(self, call, fault, when):
        log = self.work / "strace.log"
        return ["strace", "-f", "-qq", "-o", str(log), "-e", f"trace={call}", "-e", f"inject={call}:{fault}:when={when}"]

    def interrupt(self, number, action, *flags):
        """Interrupts a run at one of its calls: with `whole` at any, or else at one that changes something."""
        flags = [*flags] if self.whole or "-r" in flags else ["-c", *flags]
        return [self.interrupter, *flags, self.work / "interrupted", number, action]

    def met(self):
        """Of the run before: how many calls it made, which was met, how many errors that can have, and which it had."""
        seen, call, most, error = (self.work / "interrupted").read_text().split()
        return int(seen), call, int(most), None if error == "-" else error

    def numbers(self, place, *arguments, flags=(), through=()):
        """At which calls a command can be interrupted. Threads make some more or fewer from run to run."""
        self.run(place, *arguments, through=[*self.interrupt(0, "kill", *flags), *through])
        seen = self.met()[0]
        return range(1, seen + seen // 50 + 1, self.every)


def write(path, text, mode=None):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text)
    if mode is not None:
        path.chmod(mode)


def decision(place, number, text, broken=False):
    link = "[nothing](nothing.md)" if broken else text
    write(
        place / f"content/decisions/000{number}-queue.md",
        f"# {number}. Queue {number}\n\nDate: 2026-03-02\n\n## Status\n\nAccepted\n\n## Context\n\n{link}\n")


def content(place, version):
    """Two versions that differ in one page, one more and one fewer."""
    write(place / "content/fairlead.yaml", "organization: Quayside\nas_of: 2026-06-15\n")
    for file in (place / "content").glob("decisions/*.md"):
        file.unlink()
    decision(place, 1, f"This is version {version}.")
    decision(place, 1 + version, "One of a kind.")


def foreign(output):
    """Files that others put into the output."""
    write(output / "CNAME", "example.org\n")
    write(output / "private/key.pem", "key\n", 0o400)
    (output / "private").chmod(0o700)
    write(output / "decisions/notes.txt", "mine\n")
    (output / "inbox").mkdir()
    with open(os.fsencode(output) + b"/not-\xff-utf8", "wb") as file:
        file.write(b"bytes\n")


def snapshot(folder):
    """Every path below a folder with its kind, bytes and mode; None when there is no folder."""
    root = os.fsencode(folder)
    if not os.path.isdir(root):
        return None
    found = {}
    for parent, folders, files in os.walk(root):
        for name in folders + files:
            path = os.path.join(parent, name)
            status = os.lstat(path)
            kind = stat.S_IFMT(status.st_mode)
            bytes_ = open(path, "rb").read() if kind == stat.S_IFREG else b""
            found[os.path.relpath(path, root)] = (kind, stat.S_IMODE(status.st_mode), bytes_)
    return found


def difference(found, wanted):
    if found is None or wanted is None:
        return "is not there" if found is None else "should not be there"
    lost = sorted(path for path in wanted if path not in found)
    more = sorted(path for path in found if path not in wanted)
    other = sorted(path for path in wanted if path in found and found[path] != wanted[path])
    return f"lost {lost[:3]}, has {more[:3]} more, differs in {other[:3]}"


def litter(place):
    return sorted({name for name in os.listdir(place) if name.startswith(".")} - BESIDE)


def remove(place):
    shutil.rmtree(os.fsencode(place), ignore_errors=True)
