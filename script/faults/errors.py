"""Calls that fail: the run ends with less than was asked for, and says so, or it has done all of it."""

from faults import remove
from scenes import Everything, Mounted, Scene


def run(faults):
    faults.topic("calls that fail")
    every(Scene(faults), "")
    faults.topic("calls that fail in place")
    every(Mounted(faults), "in place, ")
    faults.topic("calls that fail while everything is written")
    every(Everything(faults), "everything, ")
    faults.topic("calls that fail where folders cannot be exchanged")
    every(Scene(faults), "without exchange, ", "-x")


def every(scene, name, *flags):
    for number in scene.numbers(*flags):
        for which in errors_at(scene.faults, number):
            place = scene.place()
            ending = scene.build(place, number, f"fail:{which}", *flags)
            _, call, _, error = scene.faults.met()
            if error:
                scene.faults.check(f"{name}{error} at {number} ({call})", problems(scene, place, ending, call, error))
            remove(place)


def errors_at(faults, number):
    """All that any call can have, or one of them."""
    return range(6) if faults.whole else [number % 3]


def problems(scene, place, ending, call, error):
    said = ending.stderr.decode(errors="replace")
    # Threads open files in another order each time, so that it may be a library that cannot be opened.
    if ending.returncode == 127 and "loading shared libraries" in said:
        return scene.torn(place) + scene.next_run(place)
    found = [] if "[experiment.history-not-read]" in said else scene.torn(place)
    # What a path cannot be opened for (EACCES, ENOENT) is a finding about that path, wherever it is met.
    is_finding = error in ("EACCES", "ENOENT") and ending.returncode == 1
    if ending.returncode not in (0, 74) and not is_finding:
        found.append(f"ended with {ending.returncode}: {said}")
    # A refused write may be that of the sentence itself.
    if ending.returncode == 74 and "error: " not in said and call != "write":
        found.append("ended with 74 and without a sentence")
    if ending.returncode == 0:
        found += scene.undone(place, said)
    return found + scene.next_run(place)
