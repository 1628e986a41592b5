"""A build that is killed at every call that changes something."""

from faults import content, decision, difference, foreign, litter, remove, snapshot

NO_EXCHANGE = ["strace", "-f", "-qq", "-o", "/dev/null", "-e", "trace=renameat2", "-e", "inject=renameat2:error=ENOSYS"]


class Scene:
    """An output of the first version, about to become that of the second."""

    def __init__(self, faults, *options):
        self.faults, self.options = faults, options
        self.model = faults.place()
        content(self.model, 2)
        faults.build(self.model, *options)
        content(self.model, 1)
        faults.build(self.model, *options)
        foreign(self.model / "output")
        # Once more, so that the tree that was replaced has files of others too.
        faults.build(self.model, *options)
        self.old = snapshot(self.model / "output")
        content(self.model, 2)
        done = faults.place(self.model)
        first = faults.build(done, *options)
        self.new = snapshot(done / "output")
        faults.check("a build without a fault", [] if first.returncode == 0 and not litter(done) else [first.stderr])

    def calls(self, through=()):
        place = self.faults.place(self.model)
        found = self.faults.calls(
            place, "build", "--templates", self.faults.templates, *self.options, through=through)
        remove(place)
        return found

    def next_run(self, place):
        """What is wrong with the run after a fault."""
        ending = self.faults.build(place, *self.options)
        problems = []
        if ending.returncode != 0 or b"warning" in ending.stderr:
            problems.append(f"the next run ended with {ending.returncode}: {ending.stderr.decode(errors='replace')}")
        if (found := snapshot(place / "output")) != self.new:
            problems.append("after the next run the output " + difference(found, self.new))
        if left := litter(place):
            problems.append(f"the next run left {left}")
        return problems


def run(faults):
    faults.topic("a build that is killed")
    scene = Scene(faults)
    for call, number in scene.calls():
        kill(scene, call, number)
    faults.topic("a build that is killed where folders cannot be exchanged")
    for call, number in scene.calls():
        if call in ("rename", "unlinkat", "rmdir", "mkdir"):
            without_exchange(scene, call, number)
    faults.topic("a first build that is killed")
    first_build(faults)
    faults.topic("a build in place that is killed")
    scene = Scene(faults, "--in-place")
    for call, number in scene.calls():
        in_place(scene, call, number)


def kill(scene, call, number):
    faults = scene.faults
    place = faults.place(scene.model)
    faults.build(place, through=faults.inject(call, "signal=KILL", number))
    found = snapshot(place / "output")
    problems = [] if found in (scene.old, scene.new) else ["the served tree " + difference(found, scene.old)]
    faults.check(f"killed at {call} {number}", problems + scene.next_run(place))
    remove(place)


def without_exchange(scene, call, number):
    """Between the two renames there is no output: the next run brings it back, even if its content is in error."""
    faults = scene.faults
    place = faults.place(scene.model)
    log = ["strace", "-f", "-qq", "-o", "/dev/null", "-e", f"trace=renameat2,{call}"]
    faults.build(
        place, through=[*log, "-e", "inject=renameat2:error=ENOSYS", "-e", f"inject={call}:signal=KILL:when={number}"])
    found = snapshot(place / "output")
    problems = [] if found in (scene.old, scene.new, None) else ["the served tree " + difference(found, scene.old)]
    decision(place, 1, "", broken=True)
    ending = faults.build(place)
    if ending.returncode != 1:
        problems.append(f"a build of bad content ended with {ending.returncode}")
    if (found := snapshot(place / "output")) not in (scene.old, scene.new):
        problems.append("after a build of bad content the served tree " + difference(found, scene.old))
    content(place, 2)
    faults.check(f"killed at {call} {number} without exchange", problems + scene.next_run(place))
    remove(place)


def first_build(faults):
    model = faults.place()
    content(model, 1)
    done = faults.place(model)
    faults.build(done)
    new = snapshot(done / "output")
    for call, number in faults.calls(faults.place(model), "build", "--templates", faults.templates):
        place = faults.place(model)
        faults.build(place, through=faults.inject(call, "signal=KILL", number))
        problems = []
        if (found := snapshot(place / "output")) not in (None, new):
            problems.append("the served tree " + difference(found, new))
        ending = faults.build(place)
        if ending.returncode != 0 or snapshot(place / "output") != new or litter(place):
            problems.append(f"the next run ended with {ending.returncode}, left {litter(place)}: {ending.stderr}")
        faults.check(f"first build killed at {call} {number}", problems)
        remove(place)


def in_place(scene, call, number):
    faults = scene.faults
    place = faults.place(scene.model)
    faults.build(place, *scene.options, through=faults.inject(call, "signal=KILL", number))
    found = snapshot(place / "output") or {}
    problems = []
    for path, state in {**scene.old, **scene.new}.items():
        if path.startswith(b".fairlead"):
            continue
        if found.get(path) not in (scene.old.get(path), scene.new.get(path)):
            problems.append(f"{path} is neither old nor new")
    faults.check(f"in place, killed at {call} {number}", problems + scene.next_run(place))
    remove(place)
