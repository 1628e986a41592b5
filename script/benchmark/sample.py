"""The report of the sample organization, on one core."""

import os
from pathlib import Path

from measure import compare, row


def bench(options, work, fairlead):
    content = Path("content").resolve()
    build = [*fairlead, "--quiet", "--content", content, "--output"]
    everything = ["--every-audience", "--markdown", "--print", "--precompress"]
    core = {min(os.sched_getaffinity(0))} if hasattr(os, "sched_setaffinity") else None
    print("The sample: every practice, every kind of record." + (" On one core." if core else "") + "\n")
    print(row("", "program", "wall s", "CPU s", "peak MiB"))
    all_cores = os.sched_getaffinity(0) if core else None
    if core:
        os.sched_setaffinity(0, core)
    costs = compare({
        "one site": lambda number: [*build, work / f"site-{number}"],
        "every site and form": lambda number: [*build, work / f"sites-{number}", *everything],
    }, options.runs)
    if core:
        os.sched_setaffinity(0, all_cores)
    for name, cost in costs.items():
        print(row("", name, f"{cost.wall:.3f}", f"{cost.cpu:.3f}", f"{cost.peak:.0f}"))
    print("\nOne site, stage by stage (wall and CPU in milliseconds):\n")
    print("\n".join("  " + line for line in costs["one site"].text.splitlines()))
    print(f"\nevery site and form: one for each audience of the sample, with {', '.join(everything[1:])}.")
