"""Limits of memory and of processes: whole, or one sentence and 74."""

import os

from commands import repository
from faults import content, difference, remove, snapshot

COMMANDS = [("build",), ("check",), ("collect", "git", "../checkout", "--output", "collected")]
STEPS = range(40, 261, 10)
# By which signal the system ends a program that has no place to be loaded into, and what its loader says.
NO_PLACE = (-11, 127)


def run(faults):
    faults.topic("little memory")
    model = faults.place()
    repository(faults.work / "checkout")
    content(model, 1)
    faults.build(model)
    old = snapshot(model / "output")
    content(model, 2)
    done = faults.place(model)
    faults.build(done)
    new = snapshot(done / "output")
    for command in COMMANDS:
        is_loaded = False
        for size in STEPS:
            place, ending = limited(faults, model, command, ["prlimit", f"--as={size * 1_000_000}"])
            # Once there is room for the program, more room is never too little.
            is_loaded = is_loaded or ending.returncode not in NO_PLACE or size > 120
            found = problems(ending, is_loaded)
            wanted = new if ending.returncode == 0 and command[0] == "build" else old
            if (output := snapshot(place / "output")) != wanted:
                found.append("the served tree " + difference(output, wanted))
            faults.check(f"{command[0]} with {size} MB", found)
            remove(place)
    processes(faults, model)


def limited(faults, model, command, through):
    place = faults.place(model)
    templates = [] if command[0] == "collect" else ["--templates", faults.templates]
    return place, faults.run(place, *command, *templates, through=through)


def processes(faults, model):
    """Root is never refused a process, so that another user is needed."""
    if os.geteuid() != 0:
        faults.skip("limits of processes", "they need root")
        return
    faults.work.chmod(0o755)
    for count in [*range(8), 12, 16]:
        through = ["setpriv", "--reuid=65533", "--regid=65533", "--clear-groups", "prlimit", f"--nproc={count}"]
        place, ending = limited(faults, model, ("check",), through)
        faults.check(f"check with {count} processes", problems(ending, True))
        remove(place)


def problems(ending, is_loaded):
    said = ending.stderr.decode(errors="replace")
    if ending.returncode == 0 or (ending.returncode in NO_PLACE and not is_loaded):
        return []
    if ending.returncode == 74 and said.count("error: ") == 1:
        return []
    return [f"ended with {ending.returncode}: {said}"]
