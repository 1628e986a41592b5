"""Runs programs in turn and keeps what the system says of each run."""

import os
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from statistics import median


@dataclass
class Cost:
    wall: float  # seconds
    cpu: float  # seconds, user and system, children included
    peak: float  # MiB resident. A child starts as a copy of this process, so less than about 15 cannot be seen.
    text: str = ""  # what the program printed


def run(command):
    """One run. Ends the benchmark when the program fails."""
    with tempfile.TemporaryFile() as printed:
        start = time.perf_counter()
        process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=printed, stderr=subprocess.STDOUT)
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.perf_counter() - start
        process.returncode = os.waitstatus_to_exitcode(status)
        printed.seek(0)
        text = printed.read().decode(errors="replace")
    if process.returncode != 0:
        raise SystemExit(f"{' '.join(map(str, command))}\nended with {process.returncode}:\n{text[:2000]}")
    scale = 1 << 20 if sys.platform == "darwin" else 1 << 10
    return Cost(wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / scale, text)


def compare(programs, runs):
    """The median cost of each program, by name. `programs` are functions from the number of a run to a command.

    The programs take turns, and turns about, so that what else the machine does falls on all of them alike.
    """
    costs = {name: [] for name in programs}
    for number in range(runs):
        names = list(programs) if number % 2 == 0 else list(programs)[::-1]
        for name in names:
            costs[name].append(run(programs[name](number)))
    return {name: middle(all_costs) for name, all_costs in costs.items()}


def middle(costs):
    return Cost(median(c.wall for c in costs), median(c.cpu for c in costs), median(c.peak for c in costs),
                costs[-1].text)


def row(*cells):
    return "  ".join(str(cell).rjust(width) for cell, width in zip(cells, (8, 24, 9, 9, 10, 10, 10)))


def tell(size, costs, reference):
    """A row for each program; the last cell says how many times as long as the reference it took."""
    for name, cost in costs.items():
        print(row(f"{size:,}", name, f"{cost.wall:.3f}", f"{cost.cpu:.3f}", f"{cost.peak:.0f}",
                  f"{cost.wall / costs[reference].wall:.1f}"), flush=True)
