"""Holds the facts of PostgreSQL, DuckDB and Spark against Fairlead's. Run through script/test-engines."""

import argparse
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import cases
import comparison
import duck
import postgres
import tables

ENGINES = ("duckdb", "postgres", "spark")


def main():
    options = arguments()
    with tempfile.TemporaryDirectory(prefix="fairlead-engines-", dir=options.work) as work:
        work = Path(work)
        work.chmod(0o755)
        chosen = prepared(options, work)
        for case in chosen:
            timed(f"fairlead, {case.name}", own_facts, options.fairlead, case, work / case.name)
        if "postgres" in options.engines:
            with postgres.server(options.postgres, work / "postgres") as server:
                for case in chosen:
                    folder = work / case.name
                    timed(f"postgres, {case.name}", postgres.facts, server, folder, queries("postgres", case, folder))
        if "duckdb" in options.engines:
            for case in chosen:
                folder = work / case.name
                timed(f"duckdb, {case.name}", duck.facts, folder, queries("duckdb", case, folder))
        if "spark" in options.engines:
            folders = [work / case.name for case in chosen if runs_on("spark", case)]
            for case in chosen:
                (work / case.name / "spark.sql").write_text(queries("spark", case, work / case.name), encoding="utf-8")
            program = [options.spark, "-B", Path(__file__).parent / "spark.py", *folders]
            timed("spark, all", subprocess.run, program, check=True, stderr=subprocess.DEVNULL)
        sys.exit(0 if told(options, chosen, work) else 1)


def arguments():
    parser = argparse.ArgumentParser(prog="script/test-engines")
    parser.add_argument("--fairlead", type=Path, required=True)
    parser.add_argument("--rows", type=int, default=60_000)
    parser.add_argument("--seed", type=int, default=20261101)
    parser.add_argument("--engines", type=lambda text: text.split(","), default=list(ENGINES))
    parser.add_argument("--postgres", type=Path, help="the folder of its programs")
    parser.add_argument("--spark", type=Path, help="the interpreter that has it")
    parser.add_argument("--work", type=Path, help="the folder for temporary files")
    parser.add_argument("--only-rows", action="store_true", help="neither the sample nor the edges")
    return parser.parse_args()


def prepared(options, work):
    """The cases, each with a folder that holds its tables."""
    services = 200 if options.rows >= 1_000_000 else 40
    chosen = [cases.generated("rows", work / "rows-content", options.rows, options.seed, services)]
    if not options.only_rows:
        chosen.append(cases.sample())
        chosen += [cases.edges(zone, work / f"edges-{zone.replace('/', '-')}") for zone in cases.EDGES]
    for number, case in enumerate(chosen):
        case.name = case.name.replace("/", "-")
        (work / case.name).mkdir()
        tables.write(case.content, case.services, work / case.name)
        for engine in ENGINES:
            (work / case.name / engine).mkdir()
            (work / case.name / engine).chmod(0o777)
    return chosen


def runs_on(engine, case):
    """Spark takes half a minute for every case: of the edges it gets those of two zones."""
    return engine != "spark" or not case.name.startswith("edges") or case.zone in ("Europe/Lisbon", "America/St_Johns")


def own_facts(program, case, folder):
    # Of what the generator makes on purpose, warnings are told; they are read elsewhere.
    subprocess.run([program, "facts", "--content", case.content, "--output", folder / "own"], check=True,
                   stdout=subprocess.DEVNULL)


def queries(engine, case, folder):
    words = [cases.ROOT / "queries" / "fill", engine, "--day", case.day, "--zone", case.zone, "--organization",
             case.organization, "--output", folder / engine]
    return subprocess.run(words, check=True, capture_output=True, text=True).stdout


def timed(what, work, *arguments, **options):
    start = time.monotonic()
    work(*arguments, **options)
    print(f"{time.monotonic() - start:7.1f} s  {what}", flush=True)


def told(options, chosen, work):
    count = wrong = 0
    for case in chosen:
        name = f"facts-{case.day}.csv"
        ours = comparison.read(work / case.name / "own" / name)
        wrong += len(print_all(f"Fairlead, {case.name}", misplaced(case, ours)))
        for engine in options.engines:
            if not runs_on(engine, case):
                continue
            theirs = comparison.read(work / case.name / engine / name)
            cells, differences = comparison.compare(ours, theirs)
            print_all(f"{engine}, {case.name}: {len(ours)} rows", differences)
            count, wrong = count + cells, wrong + len(differences)
    print(f"{count} cells compared, {wrong} differ by more than {comparison.TOLERANCE} (relative above 1).")
    return count > 0 and wrong == 0


def misplaced(case, ours):
    """Weeks that are told at edges of the calendar, and are not those that the calendar has."""
    if case.zone not in cases.EDGES or not case.name.startswith("edges"):
        return []
    mondays = {monday for _, monday in cases.EDGES[case.zone]}
    found = {period for scope, _, period in ours if scope == "service" and period != "recent"}
    return [f"weeks {sorted(found ^ mondays)}"] if found != mondays else []


def print_all(title, differences):
    if differences:
        print(f"{title}: {len(differences)} differ")
        for line in differences[:10]:
            print("  " + line)
    return differences


if __name__ == "__main__":
    main()
