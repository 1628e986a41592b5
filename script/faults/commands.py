"""Commands that write something else than the output: killed, and refused what they ask for."""

import signal
import subprocess

from faults import content, remove, snapshot, write

SETTINGS = """\
organization: Quayside
as_of: 2026-06-15
published_at: https://reports.example.com/
teams: [{id: quay}]
services: [{id: checkout, team: quay}]
audiences:
  - {id: board, name: Board, mail: {to: [board@example.com], from: reports@example.com}}
"""


def run(faults):
    faults.topic("commands that are killed or refused")
    model = faults.place()
    content(model, 1)
    every(faults, model, "new", "decision", "One quay for all")
    every(faults, model, "new", "metric", "Waiting time")
    every(faults, model, "init", "Quayside", "--content", "ours")
    (model / "other").mkdir()
    every(faults, model, "init", "Quayside", "--content", "other")
    repository(model / "checkout")
    write(model / "content/fairlead.yaml", SETTINGS)
    write(
        model / "content/data/deployments.csv",
        "id,service,deployed_at,status\n1,checkout,2026-06-01T00:00:00Z,success\n")
    every(faults, model, "facts")
    every(faults, model, "mail", "board", "--output", "board.eml", "--templates", faults.templates)
    (model / "content/data/deployments.csv").unlink()
    every(faults, model, "collect", "git", "checkout")
    again = faults.place(model)
    faults.run(again, "collect", "git", "checkout")
    git(again / "checkout", "tag", "v2.0")
    every(faults, again, "collect", "git", "checkout")


def git(folder, *arguments):
    settings = ["-c", "user.name=a", "-c", "user.email=a@example.org", "-c", "init.defaultBranch=main"]
    subprocess.run(["git", *settings, *arguments], cwd=folder, check=True, capture_output=True)


def repository(folder):
    folder.mkdir()
    git(folder, "init")
    git(folder, "commit", "--allow-empty", "-m", "first")
    git(folder, "tag", "v1.0")


def every(faults, model, *command):
    deed = Deed(faults, model, command)
    for number in faults.numbers(faults.place(model), *command):
        deed.interrupt(number, "kill")
        for which in range(6) if faults.whole else [number % 3]:
            deed.interrupt(number, f"fail:{which}")


class Deed:
    """A command that writes a few files: each is as it was or whole, and the command works the next time."""

    def __init__(self, faults, model, command):
        self.faults, self.model, self.command = faults, model, command
        self.old = snapshot(model)
        done = faults.place(model)
        first = faults.run(done, *command)
        self.new = snapshot(done)
        faults.check(" ".join(map(str, command)), [] if first.returncode == 0 else [first.stderr.decode()])

    def interrupt(self, number, action):
        faults = self.faults
        place = faults.place(self.model)
        ending = faults.run(place, *self.command, through=faults.interrupt(number, action))
        _, call, _, error = faults.met()
        if action == "kill" or error:
            found = snapshot(place)
            problems = self.torn(found)
            # Where git was killed, and not the program, the program has to tell.
            if ending.returncode != 128 + signal.SIGKILL:
                problems += self.ending(ending, found, call)
            problems += self.next_run(place, found)
            what = "killed" if action == "kill" else error
            faults.check(f"{' '.join(map(str, self.command[:2]))}, {what} at {number} ({call})", problems)
        remove(place)

    def torn(self, found):
        problems = [
            f"{path} is half written" for path, state in found.items()
            if state not in (self.old.get(path), self.new.get(path)) and path in self.new
        ]
        if self.command[0] == "init" and any(path.startswith(b"o") and b"/" in path for path in found):
            if any(path not in found for path in self.new):
                problems.append("a folder is half written")
        return problems

    def ending(self, ending, found, call):
        said = ending.stderr.decode(errors="replace")
        if ending.returncode == 0:
            return [] if found == self.new else ["ended with 0, and not all was written"]
        if ending.returncode == 127 and "loading shared libraries" in said:
            return []
        if ending.returncode not in (1, 64, 74) or "rror: " not in said and call != "write":
            return [f"ended with {ending.returncode}: {said}"]
        return []

    def next_run(self, place, found):
        # What is whole is left alone by the next 'new' and 'init'.
        if found == self.new:
            return []
        problems = []
        ending = self.faults.run(place, *self.command)
        left = snapshot(place)
        if ending.returncode != 0 and not all(path in left for path in self.new):
            problems.append(f"the next run ended with {ending.returncode}: {ending.stderr.decode()}")
        if more := [path for path in left if path not in self.new and path.split(b"/")[-1].startswith(b".")]:
            problems.append(f"the next run left {more[:3]}")
        return problems
