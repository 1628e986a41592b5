"""A build that is killed while it clears what cannot be cleared: the next one steps round it, tells it and publishes."""

import os
import shutil
import subprocess

from faults import content, difference, foreign, litter, remove, snapshot, write
from places import NOBODY


def run(faults):
    faults.topic("clean-up of what cannot be removed")
    if os.geteuid() != 0:
        faults.skip("files of another user, and immutable ones", "they need root")
        return
    faults.work.chmod(0o755)
    every(faults, AnotherUser(faults))
    every(faults, ReadOnlyFolder(faults))
    immutable = Immutable(faults)
    if immutable.is_possible():
        every(faults, immutable)
    else:
        faults.skip("an immutable file", "the file system has none")


class Obstacle:
    """An output about to be renewed, beside the tree that it has replaced, of which something cannot be removed."""

    through = ()

    def __init__(self, faults):
        self.faults = faults
        self.model = faults.place()
        for version in (2, 1):
            content(self.model, version)
            faults.build(self.model)
        foreign(self.model / "output")
        # Once more, so that the tree that was replaced has files of others too.
        faults.build(self.model)
        self.old = snapshot(self.model / "output")
        done = faults.place(self.model)
        content(done, 2)
        faults.build(done)
        self.new = snapshot(done / "output")
        content(self.model, 2)

    def place(self):
        place = self.faults.place(self.model)
        self.obstruct(place)
        return place

    def build(self, place, through=()):
        return self.faults.build(place, through=[*through, *self.through])

    def obstruct(self, place):
        pass

    def clear(self, place):
        pass


class AnotherUser(Obstacle):
    """The tree that was replaced, and one that was never finished, are root's; nobody publishes."""

    name, through = "a leftover of another user", NOBODY

    def obstruct(self, place):
        own(place, 65534)
        own(place / ".output.replaced", 0)
        write(place / ".output.staging/.fairlead", "")
        write(place / ".output.staging/decisions/half.html", "half")

    def clear(self, place):
        own(place, 65534)


class ReadOnlyFolder(Obstacle):
    """A folder in the tree that was replaced may not be changed, and is not the user's to open."""

    name, through = "a read-only folder", NOBODY

    def obstruct(self, place):
        own(place, 65534)
        # One of the user's own is opened and removed.
        (place / ".output.replaced/assets").chmod(0o555)
        folder = place / ".output.replaced/decisions"
        shutil.chown(folder, 0, 0)
        folder.chmod(0o555)

    def clear(self, place):
        own(place, 65534)


class Immutable(Obstacle):
    """A file in the tree that was replaced may be removed by nobody, not even by root."""

    name = "an immutable file"

    def is_possible(self):
        file = self.model / "flag"
        file.touch()
        possible = subprocess.run(["chattr", "+i", str(file)], capture_output=True).returncode == 0
        subprocess.run(["chattr", "-i", str(file)], capture_output=True)
        file.unlink()
        return possible

    def obstruct(self, place):
        subprocess.run(["chattr", "+i", str(place / ".output.replaced/decisions/index.html")], check=True)

    def clear(self, place):
        subprocess.run(["chattr", "-fR", "-i", str(place)])


def own(path, user):
    os.lchown(path, user, user)
    for parent, folders, files in os.walk(os.fsencode(path)):
        for name in folders + files:
            os.lchown(os.path.join(parent, name), user, user)


def every(faults, obstacle):
    place = obstacle.place()
    numbers = faults.numbers(
        place, "build", "--templates", faults.templates, flags=["-r"], through=obstacle.through)
    obstacle.clear(place)
    remove(place)
    faults.check(obstacle.name, [] if len(numbers) else ["nothing is removed at all"])
    for number in numbers:
        place = obstacle.place()
        obstacle.build(place, faults.interrupt(number, "kill", "-r"))
        found = snapshot(place / "output")
        is_whole = found in (obstacle.old, obstacle.new)
        problems = [] if is_whole else ["the served tree " + difference(found, obstacle.old)]
        problems += next_runs(obstacle, place)
        faults.check(f"{obstacle.name}, killed at {number} ({faults.met()[1]})", problems)
        obstacle.clear(place)
        remove(place)


def next_runs(obstacle, place):
    problems = []
    # Twice, because the first one leaves a tree of its own.
    for run in ("the next run", "the one after it"):
        ending = obstacle.build(place)
        said = ending.stderr.decode(errors="replace")
        if ending.returncode != 0:
            problems.append(f"{run} ended with {ending.returncode}: {said}")
        if "warning: cannot remove" not in said and "was not made by Fairlead" not in said:
            problems.append(f"{run} does not tell what stays: {said}")
        if (found := snapshot(place / "output")) != obstacle.new:
            problems.append(f"after {run} the output " + difference(found, obstacle.new))
    obstacle.clear(place)
    for _ in range(2):
        ending = obstacle.build(place)
    if ending.returncode != 0 or litter(place):
        problems.append(f"without the obstacle, {litter(place)} is left: {ending.stderr.decode(errors='replace')}")
    return problems
