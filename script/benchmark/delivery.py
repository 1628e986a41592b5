"""The delivery measures from event files, beside DuckDB with two threads on the same files."""

import os
import subprocess
from pathlib import Path

import events
from measure import compare, row, tell

SIZES = (1_000_000, 10_000_000)
INCIDENTS = 100_000
SERVICES = 200


def bench(options, work, fairlead):
    python = need_duckdb()
    program = options.fairlead.resolve().parent / "delivery-figures"
    if not program.exists():
        # A program from elsewhere has none beside it: then that of this folder is measured.
        subprocess.run(["swift", "build", "-c", "release", "--product", "delivery-figures"], check=True)
        program = Path(".build/release/delivery-figures").resolve()
    print(f"{INCIDENTS:,} incidents, {SERVICES} services of {events.TEAMS} teams, {events.WEEKS} weeks; about 103 bytes a row.")
    print("Both read the CSV files, link incidents, and work out every figure of every service and team by week.\n")
    print(row("rows", "program", "wall s", "CPU s", "peak MiB", "× wall"))
    for size in options.sizes or SIZES:
        folder = work / str(size)
        events.write_content(folder, size, INCIDENTS, SERVICES, options.seed)
        costs = compare({
            "fairlead": lambda _: [program, folder, events.AS_OF, "--quiet"],
            "duckdb": lambda _: duckdb(python, folder),
            "duckdb, no links": lambda _: duckdb(python, folder, "--plain"),
        }, options.runs)
        tell(size, costs, "fairlead")
        print("  " + costs["fairlead"].text.splitlines()[1])
    print("\n× wall: fairlead's speed in times of the program's. fairlead here is delivery-figures: reading and analysis,"
          "\nwithout pages. duckdb, no links: only counts and lead times by service and week, no incidents, no teams.")


def duckdb(python, *arguments):
    return [python, "-B", Path(__file__).parent / "duck.py", *arguments]


def need_duckdb():
    setup = '. script/setup; . script/setup-duckdb; need_duckdb >&2; printf %s "$duckdb_python"'
    script = Path("script/bench").resolve()
    found = subprocess.run(["sh", "-c", setup, script], check=True, stdout=subprocess.PIPE, text=True, env=os.environ)
    return found.stdout
