"""Calls that fail instead of changing something."""

from faults import difference, remove, snapshot
from kills import Scene

ERRORS = ["EIO", "ENOSPC", "EACCES"]


def run(faults):
    faults.topic("calls that fail")
    scene = Scene(faults)
    for position, (call, number) in enumerate(scene.calls()):
        fail(scene, call, number, ERRORS[position % len(ERRORS)])


def fail(scene, call, number, error):
    faults = scene.faults
    place = faults.place(scene.model)
    ending = faults.build(place, through=faults.inject(call, f"error={error}", number))
    found = snapshot(place / "output")
    problems = [] if found in (scene.old, scene.new) else ["the served tree " + difference(found, scene.old)]
    # Threads open files in another order each time, so that it may be a library that cannot be opened.
    is_loading = ending.returncode == 127 and b"loading shared libraries" in ending.stderr
    # What a path cannot be opened for (EACCES) is a finding about that path, wherever it is met.
    is_reading = call == "openat" and error == "EACCES" and ending.returncode == 1
    if ending.returncode not in (0, 74) and not ((is_loading or is_reading) and found == scene.old):
        problems.append(f"ended with {ending.returncode}: {ending.stderr.decode(errors='replace')}")
    # A refused write may be that of the sentence itself.
    if ending.returncode == 74 and b"error: " not in ending.stderr and call != "write":
        problems.append("ended with 74 and without a sentence")
    if ending.returncode == 0 and found != scene.new:
        problems.append("ended with 0 and did not publish")
    faults.check(f"{error} at {call} {number}", problems + scene.next_run(place))
    remove(place)
