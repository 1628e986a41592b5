"""A build that is killed at every call that changes something, or with `--whole` at every call there is."""

import signal

from errors import problems
from faults import content, decision, litter, remove, snapshot
from scenes import Everything, Mounted, Scene


def run(faults):
    faults.topic("a build that is killed")
    kill(Scene(faults), "")
    faults.topic("a build in place that is killed")
    kill(Mounted(faults), "in place, ")
    faults.topic("a build of everything that is killed")
    kill(Everything(faults), "everything, ")
    faults.topic("a build that is killed where folders cannot be exchanged")
    without_exchange(Scene(faults))
    faults.topic("a first build that is killed")
    first_build(faults)


def kill(scene, name):
    faults = scene.faults
    for number in scene.numbers():
        place = scene.place()
        ending = scene.build(place, number, "kill")
        call = faults.met()[1]
        # Where it was git that was killed, the program has to tell.
        is_killed = ending.returncode == 128 + signal.SIGKILL
        found = scene.torn(place) + scene.next_run(place) if is_killed else problems(scene, place, ending, call, None)
        faults.check(f"{name}killed at {number} ({call})", found)
        remove(place)


def without_exchange(scene):
    """Between the two renames there is no output: the next run brings it back, even if its content is in error."""
    faults = scene.faults
    for number in scene.numbers("-x"):
        place = scene.place()
        scene.build(place, number, "kill", "-x")
        call = faults.met()[1]
        problems = scene.torn(place, also=[None])
        decision(place, 1, "", broken=True)
        ending = faults.build(place)
        if ending.returncode != 1:
            problems.append(f"a build of bad content ended with {ending.returncode}")
        problems += scene.torn(place)
        content(place, 2)
        faults.check(f"without exchange, killed at {number} ({call})", problems + scene.next_run(place))
        remove(place)


def first_build(faults):
    model = faults.place()
    content(model, 1)
    done = faults.place(model)
    faults.build(done)
    new = snapshot(done / "output")
    for number in faults.numbers(faults.place(model), "build", "--templates", faults.templates):
        place = faults.place(model)
        faults.build(place, through=faults.interrupt(number, "kill"))
        problems = [] if snapshot(place / "output") in (None, new) else ["half a tree is served"]
        ending = faults.build(place)
        if ending.returncode != 0 or snapshot(place / "output") != new or litter(place):
            problems.append(f"the next run ended with {ending.returncode}, left {litter(place)}: {ending.stderr}")
        faults.check(f"first build killed at {number}", problems)
        remove(place)
