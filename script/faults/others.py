"""What others do while a build is at work: another run begins, or a folder is removed between two calls."""

import shlex

from faults import content, difference, remove, snapshot
from scenes import Mounted, Scene

# The folders that a build reads, makes and serves.
VANISHING = ("content/decisions", "output", ".output.staging", ".output.replaced", "output/decisions")


def run(faults):
    faults.topic("two runs at once")
    beside_another(Scene(faults), "")
    beside_another(Mounted(faults), "in place, ")
    faults.topic("folders that vanish")
    vanishing(Scene(faults, is_shared=False), "")
    vanishing(Mounted(faults, is_shared=False), "in place, ")


def beside_another(scene, name):
    faults = scene.faults
    build = ["build", "--templates", faults.templates, *scene.options]
    other = shlex.join([str(word) for word in [faults.fairlead, *build]]) + " >second 2>&1; echo $? >>second"
    for number in scene.numbers():
        place = scene.place()
        ending = scene.build(place, number, f"run:{other}")
        second = (place / "second").read_text() if (place / "second").exists() else "0"
        (place / "second").unlink(missing_ok=True)
        found = scene.torn(place)
        for who, code, said in [
            ("one", ending.returncode, ending.stderr.decode()), ("the other", int(second.split()[-1]), second),
        ]:
            if code != 0 and not (code == 74 and "another run" in said):
                found.append(f"{who} ended with {code}: {said}")
        if scene.found(place) != scene.new:
            found.append("neither of the two published")
        faults.check(f"{name}another run at {number} ({faults.met()[1]})", found + scene.next_run(place))
        remove(place)


def vanishing(scene, name):
    faults = scene.faults
    # Emptied before it was listed, or gone before the first call: nobody could know that it had been there.
    without = [without_decisions(scene, is_gone) for is_gone in (False, True)]
    for number in scene.numbers():
        folder = VANISHING[number // faults.every % len(VANISHING)]
        place = scene.place()
        ending = scene.build(place, number, f"run:rm -rf {folder}")
        said = ending.stderr.decode(errors="replace")
        found, served = [], scene.found(place)
        if ending.returncode not in (0, 74) or ending.returncode and "error: " not in said:
            found.append(f"ended with {ending.returncode}: {said}")
        if ending.returncode == 0 and served not in (scene.new, *without) and not folder.startswith("output"):
            found.append("ended with 0, and the output " + difference(served, scene.new))
        if ending.returncode and not folder.startswith("output"):
            found += scene.torn(place)
        content(place, 2)
        faults.check(f"{name}{folder} vanishes at {number} ({faults.met()[1]})", found + scene.next_run(place))
        remove(place)


def without_decisions(scene, is_gone):
    """What is served of the same content when its folder of decisions is empty or not there."""
    place = scene.place()
    remove(place / "content/decisions")
    if not is_gone:
        (place / "content/decisions").mkdir()
    scene.faults.build(place, *scene.options)
    return scene.found(place)
