"""Outputs in places where they cannot be, or only just."""

import os
import shutil
import subprocess

from faults import content, difference, foreign, litter, remove, snapshot, write

NOBODY = ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"]


def run(faults):
    faults.topic("places")
    overlap(faults)
    removed_folder(faults)
    if os.geteuid() != 0:
        faults.skip("mounts, other users and immutable files", "they need root")
        return
    full_disk(faults)
    mounted(faults)
    another_user(faults)
    immutable(faults)
    read_only(faults)
    umask(faults)


def fresh(faults, version=1):
    place = faults.place()
    content(place, version)
    return place


def expect(faults, what, ending, status, words, place=None, old=None):
    problems = []
    if ending.returncode != status or words.encode() not in ending.stderr:
        problems.append(f"ended with {ending.returncode}, not {status}: {ending.stderr.decode(errors='replace')}")
    if old is not None and (found := snapshot(place / "output")) != old:
        problems.append("the served tree " + difference(found, old))
    faults.check(what, problems)


def overlap(faults):
    place = fresh(faults)
    for output, words in [
        ("content", "is the content folder"), ("content/out", "lies inside content"), (".", "holds the content folder"),
    ]:
        before = snapshot(place)
        ending = faults.build(place, "--output", output)
        expect(faults, f"output {output}", ending, 64, words)
        faults.check(f"output {output}", [] if snapshot(place) == before else ["something changed"])


def removed_folder(faults):
    place = fresh(faults)
    gone = place / "gone"
    gone.mkdir()
    script = f'rmdir {gone}; exec "$@"'
    ending = faults.build(
        place, "--content", place / "content", "--output", "report", cwd=gone, through=["sh", "-c", script, "sh"])
    expect(faults, "a removed working directory", ending, 74, "the working directory was removed")


def mount(*arguments):
    subprocess.run(["mount", *map(str, arguments)], check=True)


def full_disk(faults):
    model = faults.place()
    for size in ["40k", "100k"]:
        disk = model / size
        disk.mkdir()
        mount("-t", "tmpfs", "-o", f"size={size}", "tmpfs", disk)
        try:
            place = fresh(faults)
            ending = faults.build(place, "--output", disk / "output")
            expect(faults, f"a disk of {size}", ending, 74, "No space left on device")
            faults.check(f"a disk of {size}", [f"left {os.listdir(disk)}"] if os.listdir(disk) else [])
        finally:
            subprocess.run(["umount", str(disk)], check=True)


def mounted(faults):
    """A mounted output is refused, and can be renewed in place; a folder mounted elsewhere keeps the old tree whole."""
    place = fresh(faults)
    (place / "output").mkdir()
    mount("-t", "tmpfs", "tmpfs", place / "output")
    try:
        expect(faults, "a mounted output", faults.build(place), 64, "--in-place")
        faults.check("a mounted output in place", [] if faults.build(place, "--in-place").returncode == 0 else ["failed"])
        content(place, 2)
        ending = faults.build(place, "--in-place")
        names = sorted(name for name in os.listdir(place / "output") if name.startswith("."))
        faults.check("a mounted output again", [] if ending.returncode == 0 and names == [".fairlead"] else [names])
    finally:
        subprocess.run(["umount", str(place / "output")], check=True)
    place = fresh(faults)
    faults.build(place)
    old = snapshot(place / "output")
    (place / "container").mkdir()
    mount("--bind", place / "output", place / "container")
    try:
        content(place, 2)
        faults.build(place)
        found = snapshot(place / "container")
        faults.check("a container", [] if found == old else ["its folder " + difference(found, old)])
        write(place / "container/upload.txt", "from the container\n")
        faults.build(place)
        faults.check("a container that writes", [] if (place / "output/upload.txt").exists() else ["its file is lost"])
    finally:
        subprocess.run(["umount", str(place / "container")], check=True)


def another_user(faults):
    """What root left, and an output that root made, keep another user from nothing."""
    faults.work.chmod(0o755)
    place = fresh(faults)
    faults.build(place)
    content(place, 2)
    faults.build(place)
    write(place / ".output.lock", "4194304\n")
    write(place / ".output.staging/.fairlead", "")
    write(place / ".output.staging/decisions/half.html", "half")
    for path in [place, place / "content"]:
        shutil.chown(path, 65534, 65534)
    content(place, 1)
    for run in range(3):
        ending = faults.build(place, through=NOBODY)
        served = (place / "output/index.html").stat().st_uid
        problems = [] if ending.returncode == 0 and served == 65534 else [ending.stderr.decode()]
        if b"cannot be" not in ending.stderr and b"cannot remove" not in ending.stderr:
            problems.append("what stays is not told")
        faults.check(f"an output of another user, run {run + 1}", problems)
    ending = faults.build(place)
    faults.check("and the owner again", [] if ending.returncode == 0 and not litter(place) else [litter(place)])


def immutable(faults):
    place = fresh(faults)
    faults.build(place)
    foreign(place / "output")
    locked = [place / "output/CNAME", place / "output/index.html"]
    if subprocess.run(["chattr", "+i", *map(str, locked)], capture_output=True).returncode:
        faults.skip("immutable files", "the file system has none")
        return
    try:
        content(place, 2)
        for run in range(3):
            ending = faults.build(place)
            kept = (place / "output/CNAME").read_text()
            good = ending.returncode == 0 and kept == "example.org\n" and b"cannot" in ending.stderr
            faults.check(f"immutable files, run {run + 1}", [] if good else [ending.stderr.decode()])
    finally:
        subprocess.run(["chattr", "-fR", "-i", str(place)])
    ending = faults.build(place)
    faults.check("after that", [] if ending.returncode == 0 and not litter(place) else [ending.stderr.decode()])


def read_only(faults):
    """A folder that may not be written to: a sentence and 74, and the old output stays."""
    place = fresh(faults)
    faults.build(place)
    old = snapshot(place / "output")
    content(place, 2)
    place.chmod(0o555)
    expect(faults, "a read-only parent", faults.build(place, through=NOBODY), 74, "Permission denied", place, old)
    place.chmod(0o755)
    mount("--bind", place, place)
    mount("-o", "remount,ro,bind", place)
    try:
        expect(faults, "a read-only disk", faults.build(place), 74, "Read-only file system", place, old)
    finally:
        subprocess.run(["umount", str(place)], check=True)
    shutil.chown(place, 65534)
    for root, folders, files in os.walk(place):
        for name in folders + files:
            os.chown(os.path.join(root, name), 65534, 65534)
    # An output in which nothing may be changed is exchanged all the same: its owner has a say in the folder above.
    subprocess.run(["chmod", "-R", "a-w", str(place / "output")], check=True)
    for run in range(2):
        ending = faults.build(place, through=NOBODY)
        problems = [] if ending.returncode == 0 and b"warning" not in ending.stderr else [ending.stderr.decode()]
        faults.check(f"a read-only output, run {run + 1}", problems + [f"left {name}" for name in litter(place)])


def umask(faults):
    place = fresh(faults)
    faults.build(place, umask=0o077)
    faults.build(place, umask=0o022)
    closed = [
        os.path.join(root, name) for root, folders, files in os.walk(place / "output") for name in folders + files
        if os.stat(os.path.join(root, name)).st_mode & 0o044 != 0o044
    ]
    if (place / "output").stat().st_mode & 0o055 != 0o055:
        closed.append("output")
    faults.check("a run under umask 077", [f"{closed[:3]} stay closed"] if closed else [])
    remove(place)
