"""A whole build from event files to published pages, beside DuckDB with two threads on the same files."""

import events
from delivery import INCIDENTS, SERVICES, duckdb, need_duckdb
from measure import compare, row, tell

SIZES = (10_000_000,)


def bench(options, work, fairlead):
    python = need_duckdb()
    print(f"{INCIDENTS:,} incidents, {SERVICES} services of {events.TEAMS} teams, {events.WEEKS} weeks: every page of the report.")
    print("duckdb, no links: only counts and lead times by service and week, no incidents, no teams, no pages.\n")
    print(row("rows", "program", "wall s", "CPU s", "peak MiB", "× wall"))
    for size in options.sizes or SIZES:
        folder = work / str(size)
        events.write_content(folder, size, INCIDENTS, SERVICES, options.seed)
        costs = compare({
            "fairlead": lambda number: [*fairlead, "--quiet", "--content", folder, "--output", work / f"{size}-{number}"],
            "duckdb, no links": lambda _: duckdb(python, folder, "--plain"),
        }, options.runs)
        tell(size, costs, "fairlead")
        print("\n".join("  " + line for line in costs["fairlead"].text.splitlines()))
    print("\n× wall: Fairlead's speed in times of the program's.")
