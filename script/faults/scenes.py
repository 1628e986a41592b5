"""An output of the first version of some content, about to become that of the second."""

from commands import repository
from faults import content, difference, foreign, litter, remove, snapshot, write
from reading import FILES

# Everything that a build can write beside its pages.
FORMS = ("--precompress", "--markdown", "--print", "--single-file", "one.html", "--failure-page")
# A run that fails leaves these, and nothing else of the old report changes.
NOTE = {b"latest-run.html", b"latest-run.html.gz", b"latest-run.html.md", b"latest-run.css", b"latest-run.css.gz"}
# What is told of them would hide what is told of a fault.
PASSED_OVER = {"decisions/README.md", "decisions/notes.txt", "decisions/.hidden/0009-x.md"}


class Scene:
    def __init__(self, faults, *options, is_shared=True):
        self.faults, self.options = faults, options
        self.model = faults.place()
        self.prepare()
        for version in (2, 1):
            self.write(self.model, version)
            faults.build(self.model, *options)
        if is_shared:
            foreign(self.model / "output")
            # Once more, so that the tree that was replaced has files of others too.
            faults.build(self.model, *options)
        self.old = self.found(self.model)
        self.write(self.model, 2)
        self.done = self.place()
        first = faults.build(self.done, *options)
        self.new = self.found(self.done)
        is_good = first.returncode == 0 and not litter(self.done)
        faults.check("a build without a fault", [] if is_good else [first.stderr.decode(errors="replace")])

    def prepare(self):
        pass

    def write(self, place, version):
        content(place, version)

    def place(self):
        return self.faults.place(self.model)

    def numbers(self, *flags):
        place = self.place()
        found = self.faults.numbers(
            place, "build", "--templates", self.faults.templates, *self.options, flags=flags)
        remove(place)
        return found

    def build(self, place, number, action, *flags):
        return self.faults.build(place, *self.options, through=self.faults.interrupt(number, action, *flags))

    def found(self, place):
        return snapshot(place / "output")

    def torn(self, place, also=()):
        """What is wrong with what is served: it has to be the whole old or the whole new tree."""
        found = self.found(place)
        return [] if found in (self.old, self.new, *also) else ["the served tree " + difference(found, self.old)]

    def undone(self, place, said):
        """What is missing of all that was asked for, by a run that ended with 0 and said something."""
        # What is refused to git is told as a note, and the pages say that the history is not known.
        if "[experiment.history-not-read]" in said:
            return []
        found = self.found(place)
        return [] if found == self.new else ["ended with 0, and the output " + difference(found, self.new)]

    def next_run(self, place):
        """What is wrong with the run after a fault."""
        ending = self.faults.build(place, *self.options)
        problems = []
        if ending.returncode != 0 or b"warning" in ending.stderr:
            problems.append(f"the next run ended with {ending.returncode}: {ending.stderr.decode(errors='replace')}")
        if (found := self.found(place)) != self.new:
            problems.append("after the next run the output " + difference(found, self.new))
        if left := litter(place):
            problems.append(f"the next run left {left}")
        return problems


class Mounted(Scene):
    """Renewed file by file: each has to be whole."""

    def __init__(self, faults, **options):
        super().__init__(faults, "--in-place", **options)

    def torn(self, place, also=()):
        found = self.found(place) or {}
        return [
            f"{path} is neither old nor new" for path in {**self.old, **self.new}
            if not path.startswith(b".fairlead") and found.get(path) not in (self.old.get(path), self.new.get(path))
        ]


    def undone(self, place, said):
        """What cannot be removed stays in the folder, and is told; but for the lock, which nobody minds."""
        found = {path: state for path, state in self.found(place).items() if path != b".fairlead.lock"}
        if "warning: cannot remove" in said:
            found = {path: state for path, state in found.items() if path in self.new}
            found[b".fairlead"] = self.new[b".fairlead"]
        return [] if found == self.new else ["ended with 0, and the output " + difference(found, self.new)]


class Everything(Scene):
    """Files of every kind in a repository, and all that can be made of them."""

    def __init__(self, faults):
        super().__init__(faults, *FORMS)

    def prepare(self):
        repository(self.model / "content")
        for path, text in FILES.items():
            if path in PASSED_OVER:
                continue
            write(self.model / "content" / path, text)

    def write(self, place, version):
        write(
            place / "content/decisions/0001-queue.md",
            f"# 1. Queue\n\nDate: 2026-03-02\n\n## Status\n\nAccepted\n\n## Context\n\nThis is version {version}.\n")

    def numbers(self, *flags):
        """Every sixth: nearly all of them are files that are written in the same way."""
        return super().numbers(*flags)[:: 1 if self.faults.whole else 6]

    def found(self, place):
        """The note of a run that failed is none of the report."""
        return {path: state for path, state in (snapshot(place / "output") or {}).items() if path not in NOTE}

    def torn(self, place, also=()):
        is_torn = one(place) not in (one(self.model), one(self.done))
        return super().torn(place, also) + (["one.html is torn"] if is_torn else [])

    def undone(self, place, said):
        return super().undone(place, said) + ([] if one(place) == one(self.done) else ["one.html is still the old one"])


def one(place):
    """The single file."""
    path = place / "one.html"
    return path.read_bytes() if path.exists() else None
