"""Commands that write something else than the output, killed."""

import subprocess

from faults import content, remove, snapshot


def run(faults):
    faults.topic("'new', 'init' and 'collect' that are killed")
    model = faults.place()
    content(model, 1)
    every(faults, model, "new", "decision", "One quay for all")
    every(faults, model, "new", "metric", "Waiting time")
    every(faults, model, "init", "Quayside", "--content", "ours")
    (model / "other").mkdir()
    every(faults, model, "init", "Quayside", "--content", "other")
    repository(model / "checkout")
    (model / "content/fairlead.yaml").write_text(
        "organization: Quayside\nas_of: 2026-06-15\nteams: [{id: quay}]\nservices: [{id: checkout, team: quay}]\n")
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
    """Each file is as it was or whole, and the command works the next time."""
    old = snapshot(model)
    done = faults.place(model)
    first = faults.run(done, *command)
    new = snapshot(done)
    faults.check(" ".join(command), [] if first.returncode == 0 else [first.stderr.decode()])
    for call, number in faults.calls(faults.place(model), *command):
        place = faults.place(model)
        faults.run(place, *command, through=faults.inject(call, "signal=KILL", number))
        found = snapshot(place)
        problems = [
            f"{path} is half written" for path, state in found.items()
            if state not in (old.get(path), new.get(path)) and path in new
        ]
        if command[0] == "init" and any(path.startswith(b"o") and b"/" in path for path in found):
            if any(path not in found for path in new):
                problems.append("a folder is half written")
        # What is whole is left alone by the next 'new' and 'init'.
        if found != new:
            ending = faults.run(place, *command)
            left = snapshot(place)
            if ending.returncode != 0 and not all(path in left for path in new):
                problems.append(f"the next run ended with {ending.returncode}: {ending.stderr.decode()}")
            if more := [path for path in left if path not in new and path.split(b"/")[-1].startswith(b".")]:
                problems.append(f"the next run left {more[:3]}")
        faults.check(f"{' '.join(command)}, killed at {call} {number}", problems)
        remove(place)
