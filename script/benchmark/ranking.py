"""The ranking of uncertain scores, beside NumPy with the same estimates, draws and results."""

import os
import subprocess
from pathlib import Path
from statistics import median

from measure import middle, row, run

SIZES = (500, 10_000)
DRAWS = 10_000


def bench(options, work, fairlead):
    python = need_numpy()
    program = options.fairlead.resolve().parent / "ranking-figures"
    if not program.exists():
        # A program from elsewhere has none beside it: then that of this folder is measured.
        subprocess.run(["swift", "build", "-c", "release", "--product", "ranking-figures"], check=True)
        program = Path(".build/release/ranking-figures").resolve()
    print(f"{DRAWS:,} draws of cost of delay / duration, both triangular; rank quantiles, mean rank and P(top 10) of each item.")
    print("Fairlead on one thread, with tie bands and influences as well; ranks only is without the bands.\n")
    print(row("items", "program", "wall s", "CPU s", "peak MiB", "× wall"))
    for size in options.sizes or SIZES:
        programs = {
            "fairlead": lambda _: [program, str(size), "--draws", str(DRAWS)],
            "fairlead, ranks only": lambda _: [program, str(size), "--draws", str(DRAWS), "--ranks"],
            "numpy": lambda _: [python, "-B", Path(__file__).parent / "ranks.py", str(size), str(DRAWS)],
        }
        costs = {name: [] for name in programs}
        for number in range(options.runs):
            for name in list(programs)[::1 if number % 2 == 0 else -1]:
                costs[name].append(run(programs[name](number)))
        # Python and NumPy take a tenth of a second and more to start: what is compared is what each program says of its work.
        own = {name: median(float(cost.text.split()[0]) for cost in costs[name]) for name in programs}
        for name in programs:
            cost = middle(costs[name])
            print(row(f"{size:,}", name, f"{own[name]:.3f}", f"{cost.cpu:.3f}", f"{cost.peak:.0f}",
                      f"{own[name] / own['fairlead']:.1f}"), flush=True)
    print(f"\n1,000 jobs of six teams with dependencies and profiles: {schedule(program)}")
    print("× wall: Fairlead's speed in times of the program's. Wall is the work alone, as each program measures it;"
          "\nCPU and peak are the whole process's.")


def schedule(program):
    return subprocess.run([program, "1000", "--schedule"], check=True, stdout=subprocess.PIPE, text=True).stdout.strip()


def need_numpy():
    setup = '. script/setup; . script/setup-numpy; need_numpy >&2; printf %s "$numpy_python"'
    script = Path("script/bench").resolve()
    found = subprocess.run(["sh", "-c", setup, script], check=True, stdout=subprocess.PIPE, text=True, env=os.environ)
    return found.stdout
