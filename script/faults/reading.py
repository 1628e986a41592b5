"""What the system refuses while files of every kind are read: one sentence and 74, wherever it happens."""

import os
import shutil

from commands import repository
from faults import decision, difference, remove, snapshot, write

# No descriptor, none on the whole machine, no memory, a disk that fails.
ERRORS = ["EMFILE", "ENFILE", "ENOMEM", "EIO"]
# Each with the errors that the system gives there.
CALLS = {
    "openat": ERRORS,
    "read": ["EIO", "ENOMEM"],
    "pread64": ["EIO", "ENOMEM"],
    "getdents64": ["EIO", "ENOMEM"],
    "newfstatat": ["EIO", "ENOMEM"],
    "readlink": ["EIO", "ENOMEM"],
}

FAIRLEAD_YAML = """\
organization: Quayside
as_of: 2026-06-15
decisions: [decisions, ../adr]
teams: [{id: quay}]
services: [{id: checkout, team: quay}]
delivery:
  deployments: [{csv: 'data/deployments*.csv'}, {json: data/more.json}]
"""
FILES = {
    "fairlead.yaml": FAIRLEAD_YAML,
    "decisions/README.md": "# Decisions\n\nAll of them.\n",
    "decisions/notes.txt": "Status\n\nnone\n",
    "decisions/.hidden/0009-x.md": "# X\n",
    "../adr/0001-outside.md": "# 1. Outside\n\nDate: 2026-03-02\n\n## Status\n\nAccepted\n",
    "decisions/0003-image.md":
        "# 3. Image\n\nDate: 2026-03-02\n\n## Status\n\nAccepted\n\n## Context\n\n![map](map.svg)\n",
    "decisions/map.svg": '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><path d="M0 0h1v1z"/></svg>\n',
    "metrics/wait.yaml":
        "title: Wait\nquestion: How long?\nbetter: lower\nkind: leading\nties_to: customer\n"
        "source: {csv: data/wait.csv, date: d, value: v}\n",
    "experiments/queue.md":
        "---\ntitle: Queue\nassumption: a\nmetric: wait\nsmallest_test: s\nthreshold: at least 5% relative\n"
        "registered: 2026-02-20\nstarts: 2026-03-01\nends: 2026-03-31\n---\nWhy.\n",
    "data/wait.csv": "d,v\n2026-01-01,1\n2026-01-08,2\n",
    "data/capacity.csv": "week,team,kind,person_days\n2026-06-01,quay,debt,3\n",
    "data/deployments.csv": "id,service,deployed_at,status\n1,checkout,2026-06-01T00:00:00Z,success\n",
    "data/deployments-semicolons.csv": "id;service;deployed_at;status\n2;checkout;2026-06-02T00:00:00Z;success\n",
    "data/more.json":
        '[{"id": "3", "service": "checkout", "deployed_at": "2026-06-03T00:00:00Z", "status": "success"}]\n',
}


# One of each kind: what is true of one page's template is true of all.
TEMPLATES = ["templates", "templates/assets", "templates/assets/fairlead.css", "templates/index.html"]


def run(faults):
    faults.topic("reading that is refused")
    scene = Scene(faults)
    paths = [path for path in scene.paths() if path.startswith("content") or path in TEMPLATES]
    for position, path in enumerate(paths[:: faults.every]):
        for call, errors in CALLS.items():
            # The first time, and every later one: much is looked at first and read afterwards.
            for turn, when in enumerate(("1", "2+")):
                scene.refuse(call, errors[(position + turn) % len(errors)], when, path)
    for call, errors in CALLS.items():
        for number in range(1, scene.most(call) + 1, faults.every):
            scene.refuse(call, errors[number % len(errors)], str(number))


class Scene:
    """A content with a file of every kind in a repository, its templates beside it, and an older output."""

    def __init__(self, faults):
        self.faults, self.model = faults, faults.place()
        repository(self.model / "content")
        for path, text in FILES.items():
            write(self.model / "content" / path, text)
        decision(self.model, 1, "The first version.")
        shutil.copytree(faults.templates, self.model / "templates")
        self.old = self.build(self.model)
        decision(self.model, 1, "The second version.")
        done = faults.place(self.model)
        self.new = self.build(done)

    def build(self, place):
        ending = self.faults.run(place, "build")
        said = ending.stderr.decode(errors="replace")
        self.faults.check("a build without a fault", [said] if ending.returncode or "error" in said else [])
        return snapshot(place / "output")

    def paths(self):
        """Everything that is read, from the folder above the content."""
        found = []
        for top in ("content", "templates"):
            for parent, folders, files in os.walk(self.model / top):
                folders[:] = sorted(name for name in folders if name != ".git")
                found.append(os.path.relpath(parent, self.model))
                found += [os.path.relpath(os.path.join(parent, name), self.model) for name in sorted(files)]
        return found + ["content/../adr", "content/../adr/0001-outside.md"]

    def most(self, call):
        """How often the thread that does it most often makes a call."""
        log = self.faults.work / "calls.log"
        self.faults.run(self.model, "check", through=["strace", "-f", "-qq", "-o", str(log), "-e", f"trace={call}"])
        seen = {}
        for line in log.read_text(errors="replace").splitlines():
            words = line.split(maxsplit=1)
            if len(words) == 2 and words[1].startswith(call + "("):
                seen[words[0]] = seen.get(words[0], 0) + 1
        return max(seen.values(), default=0)

    def refuse(self, call, error, when, path=None):
        """The run is whole, or ends with one sentence and 74 while the old output stays."""
        place = self.faults.place(self.model)
        # A path is told by its words when it is opened, and by where it leads when it is read.
        paths = [] if path is None else ["-P", path, "-P", os.path.normpath(place / path)]
        ending = self.faults.run(place, "build", through=[*self.faults.inject(call, f"error={error}", when), *paths])
        problems = self.problems(ending, snapshot(place / "output"))
        self.faults.check(f"{error} at {call} {when} of {path or 'anything'}", problems)
        remove(place)

    def problems(self, ending, found):
        said = ending.stderr.decode(errors="replace")
        # What is refused to git is told as a note, and the pages say that the history is not known.
        if ending.returncode == 0 and "[experiment.history-not-read]" in said:
            return []
        if ending.returncode == 0:
            return [] if found == self.new else ["ended with 0, and the output " + difference(found, self.new)]
        problems = [] if found == self.old else ["the served tree " + difference(found, self.old)]
        # Before the program begins, its libraries are opened.
        if ending.returncode == 127 and "loading shared libraries" in said:
            return problems
        if ending.returncode != 74 or said.count("error: ") != 1:
            problems.append(f"ended with {ending.returncode}: {said}")
        return problems
