"""Injects faults by topic. Run through script/test-faults, which builds and installs what this needs."""

import argparse
import multiprocessing
import os
import subprocess
import sys
import tempfile
from pathlib import Path

import cleanup
import commands
import errors
import kills
import limits
import others
import places
import reading
from faults import Faults

# A new topic is a module with `run(faults)`, and a row here: those that take longest first.
TOPICS = {
    "errors": errors.run, "kills": kills.run, "commands": commands.run, "others": others.run, "places": places.run,
    "reading": reading.run, "limits": limits.run, "cleanup": cleanup.run,
}


def injected(name, work, options):
    """What a topic found, in a folder and a process of its own, so that two of them run side by side."""
    folder = Path(work) / name
    folder.mkdir()
    faults = Faults(folder, options.fairlead.resolve(), Path(work) / "interrupt", options)
    TOPICS[name](faults)
    return faults.checks, faults.failures


def close(found):
    failures = [failure for _, those in found for failure in those]
    print(f"{sum(checks for checks, _ in found)} faults, {len(failures)} failures")
    return 1 if failures else 0


def main():
    parser = argparse.ArgumentParser(prog="script/test-faults")
    parser.add_argument("topics", nargs="*", metavar="TOPIC", help=", ".join(TOPICS))
    parser.add_argument("--fairlead", type=Path, default=Path(".build/release/fairlead"))
    parser.add_argument("--every", type=int, default=1)
    parser.add_argument("--whole", action="store_true")
    options = parser.parse_args()
    for name in options.topics:
        if name not in TOPICS:
            parser.error(f"there is no topic '{name}'; there are {', '.join(TOPICS)}")
    with tempfile.TemporaryDirectory(prefix="fairlead-faults-") as work:
        os.chmod(work, 0o755)  # other users run in it too
        source = Path(__file__).with_name("interrupt.c")
        subprocess.run(["cc", "-O2", "-o", f"{work}/interrupt", str(source)], check=True)
        with multiprocessing.Pool(os.cpu_count()) as pool:
            jobs = [(name, work, options) for name in options.topics or TOPICS]
            found = pool.starmap(injected, jobs, chunksize=1)
    sys.exit(close(found))


if __name__ == "__main__":
    main()
