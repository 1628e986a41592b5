"""Runs benchmarks by name. Run through script/bench, which builds and installs what this needs."""

import argparse
import os
import shutil
import subprocess
import tempfile
from pathlib import Path

import decisions
import delivery
import engines
import ranking
import register
import sample
import services

# A new benchmark is a module with `bench(options, work, fairlead)`, and a row here.
BENCHES = {
    "decisions": decisions.bench, "register": register.bench, "services": services.bench, "sample": sample.bench,
    "delivery": delivery.bench, "ranking": ranking.bench, "engines": engines.bench,
}


def main():
    parser = argparse.ArgumentParser(prog="script/bench")
    parser.add_argument("benches", nargs="*", metavar="BENCH", help=", ".join(BENCHES))
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--sizes", type=lambda text: [int(part) for part in text.split(",")])
    parser.add_argument("--seed", type=int, default=20261101)
    parser.add_argument("--fairlead", type=Path, default=Path(".build/release/fairlead"))
    parser.add_argument("--work", type=Path)
    options = parser.parse_args()
    parent = options.work or roomy_memory()
    print(f"Files are in {parent or tempfile.gettempdir()}.")
    for name in options.benches:
        if name not in BENCHES:
            parser.error(f"there is no bench {name!r}; known here: {', '.join(BENCHES)}")
    for name in options.benches or BENCHES:
        with tempfile.TemporaryDirectory(prefix="fairlead-bench-", dir=parent) as work:
            command = build_command(options.fairlead.resolve(), Path(work))
            BENCHES[name](options, Path(work), command)


def roomy_memory():
    """A file system in memory, so that programs are measured and not the disk; None where there is none with room."""
    memory = Path("/dev/shm")
    if memory.is_dir() and os.access(memory, os.W_OK) and shutil.disk_usage(memory).free > 4 << 30:
        return memory
    return None


def build_command(fairlead, work):
    """`build` with the time of each stage, where the program knows how to tell it: 64 is what it says of a usage error."""
    (work / "probe").mkdir()
    (work / "probe" / "fairlead.yaml").write_text("organization: Bench\ntime_zone: UTC\n", encoding="utf-8")
    timed = [fairlead, "build", "--timings"]
    probe = subprocess.run([*timed, "--content", work / "probe", "--output", work / "probed"], capture_output=True)
    return timed[:2] if probe.returncode == 64 else timed


if __name__ == "__main__":
    main()
