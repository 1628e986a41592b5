"""Holds Fairlead's delivery figures against DuckDB's on generated events. Run through script/compare-duckdb."""

import argparse
import subprocess
import sys
import tempfile
from fractions import Fraction
from pathlib import Path

import duck
import events
import points

TOLERANCE = 1e-9
# Each with what it is good for.
CASES = {
    "few": dict(deployments=300, incidents=60, changes=200, services=3, teams=2),
    "sparse": dict(deployments=8000, incidents=900, changes=200, services=60, teams=25),
    "mixed": dict(deployments=60000, incidents=6000, changes=40000, services=40, teams=6),
    "ties": dict(deployments=20000, incidents=4000, changes=20000, services=5, teams=2, coarse=3600),
}


def main():
    parser = argparse.ArgumentParser(prog="script/compare-duckdb")
    parser.add_argument("--seed", type=int, default=20261101)
    parser.add_argument("--seeds", type=int, default=1, help="how many seeds, from --seed on")
    parser.add_argument("--program", type=Path, default=Path(".build/release/delivery-figures"))
    options = parser.parse_args()
    compared = wrong = 0
    for seed in range(options.seed, options.seed + options.seeds):
        for name, case in CASES.items():
            with tempfile.TemporaryDirectory(prefix="fairlead-duckdb-") as work:
                events.write_content(Path(work), seed=seed, mixed=True, **case)
                theirs = duck_figures(Path(work), case["teams"])
                ours = own_figures(options.program, work)
            values, differences = compare(ours, theirs)
            print(f"{name}, seed {seed}: {len(theirs)} scopes and weeks, {values} values, {len(differences)} differ")
            for line in differences[:10]:
                print("  " + line)
            compared, wrong = compared + values, wrong + len(differences)
    print(f"{compared} values compared, {wrong} differ by more than {TOLERANCE} (relative above 1).")
    sys.exit(1 if wrong or not compared else 0)


FIELDS = ("deployments successful failed days lead_n lead_p50 lead_p75 lead_p90 recovery_n recovery_p50 recovery_p75 "
          "recovery_p90 unrecovered fail_rate fail_low fail_high rework_n rework unknown services lead_services "
          "rate_services recovery_services rework_services opened unlinked unresolved").split()
RECOVERY = slice(FIELDS.index("recovery_p50"), FIELDS.index("recovery_p90") + 1)
NOTHING = [0, 0, 0, 0, 0, None, None, None, 0, None, None, None, 0, None, None, None, 0, None] + [0] * 9
CHANGE_FIELDS = ["deployed"] + [f"{phase}_{field}" for phase in duck.PHASES for field in
                                ("n", "p50", "p75", "p90", "missing", "backward")]
NO_CHANGES = [0] + [0, None, None, None, 0, 0] * len(duck.PHASES)
OPEN_FIELDS = ["coding", "pickup", "review", "deploy"]
POINT_FIELDS = ["first", "last", "n", "value"]
SINCE_FIELDS = ["day", "n"]


def fields_of(kind):
    """The names of the values of a line, and what they are when nothing happened."""
    if kind.endswith("-changes"):
        return CHANGE_FIELDS, NO_CHANGES
    if kind.endswith("-points"):
        return POINT_FIELDS, [None] * 4
    if kind.endswith("-since"):
        return SINCE_FIELDS, [None] * 2
    return (OPEN_FIELDS, [0] * 4) if kind.endswith("-open") else (FIELDS, NOTHING)


def own_figures(program, folder):
    text = subprocess.run([program, folder, events.AS_OF], check=True, capture_output=True, text=True).stdout
    figures = {}
    for line in text.splitlines():
        if line.startswith("#"):
            # What an incident names may be in no row, and times may run backward: the generator makes them on purpose.
            if "no deployment has the id" not in line and "run backward" not in line:
                raise SystemExit(f"the events are not accepted: {line}")
            continue
        kind, scope, week, *values = line.split(",")
        figures[kind, scope, week] = [float(value) if value else None for value in values]
    return figures


def duck_figures(folder, teams):
    connection = duck.connect(folder, events.end_of_as_of(), events.ZONE)
    duck.read_changes(connection, folder, events.end_of_as_of())
    connection.execute("create table team as select service, "
                       f"printf('team-%02d', replace(service, 'service-', '')::int % {teams}) team "
                       "from (select distinct service from facts union select distinct service from i "
                       "union select distinct service from c)")
    recent = connection.execute("select strftime(to_timestamp(?) - to_weeks(12), '%G-W%V')",
                                [events.end_of_as_of()]).fetchone()[0]
    connection.execute(f"create table incident as {duck.INCIDENTS}")
    figures = {}
    for kind, scope, join in (("service", "service", ""), ("team", "team", "join team using (service)"),
                              ("organization", "'Bench'", "")):
        for week, only in (("week", ""), ("'recent'", f"where week >= '{recent}'")):
            grouped = duck.GROUPED.format(scope="scope_id, week", join="").replace(
                "facts", f"(select {scope} scope_id, {week} as week, facts.* exclude (week) from facts {join} {only})")
            for row in connection.execute(grouped).fetchall():
                figures[kind, row[0], row[1]] = delivered(row[2:]) + [0, 0, 0]
            for row in connection.execute(
                    f"select {scope}, {week} as w, coalesce(list(took) filter (took >= 0), []), list(t) filter (failed and took is null) "
                    f"from facts {join} {only} group by 1, 2 having count(*) filter (failed and took is null) > 0").fetchall():
                figures[kind, row[0], row[1]][RECOVERY] = recovery(row[2], [events.end_of_as_of() - t for t in row[3]])
            counted = connection.execute(f"select {scope}, {week} as w, sum(opened), sum(unlinked), sum(unresolved) "
                                         f"from incident {join} {only} group by 1, 2").fetchall()
            for row in counted:
                figures.setdefault((kind, row[0], row[1]), delivered([0, 0, 0, 0, 0, None, 0, None, 0, 0, 0] + [0] * 7) + [0] * 3)
                figures[kind, row[0], row[1]][-3:] = row[2:]
            for row in duck.phases(connection, scope, join, week, only).fetchall():
                figures[f"{kind}-changes", row[0], row[1]] = changed(row[2:])
        for service, phase, count in connection.execute(
                f"select {scope}, phase, count(*) from open {join} group by 1, 2").fetchall():
            figures.setdefault((f"{kind}-open", service, "now"), [0] * 4)[phase] = count
        figures |= points.points(connection, kind, scope, join, events.AS_OF, events.end_of_as_of(), recovery)
    return figures


def changed(row):
    deployed, *phases = row
    values = [deployed]
    for n, quantiles, missing, backward in zip(*[iter(phases)] * 4, strict=True):
        values += [n, *hours(quantiles), missing, backward]
    return values


def delivered(row):
    deployments, successful, failed, days, lead_n, lead, recovery_n, recovery, unrecovered, rework_n, rework, \
        unknown, known_failed, *services = row
    known = deployments - unknown
    low, high = duck.wilson(known_failed, known) if known else (None, None)
    return [deployments, successful, failed, days, lead_n, *hours(lead), recovery_n, *hours(recovery), unrecovered,
            known_failed / known if known else None, low, high, rework_n, rework / rework_n if rework_n else None,
            unknown, *services]


def recovery(ended, still_open):
    """Quantiles of the Kaplan-Meier curve in hours, the middle where it lies level; None where it does not come down so far."""
    curve, share = [], Fraction(1)
    for time in sorted(set(ended)):
        at_risk = sum(t >= time for t in ended) + sum(t >= time for t in still_open)
        share *= 1 - Fraction(ended.count(time), at_risk)
        curve.append((time, share))
    found = []
    for rest in (Fraction(1, 2), Fraction(1, 4), Fraction(1, 10)):
        reached = [time for time, share in curve if share <= rest]
        beyond = [time for time, share in curve if share < rest or not share]
        found.append((reached[0] + beyond[0]) / 7200 if reached and beyond else None)
    return found


def hours(quantiles):
    return [value / 3600 for value in quantiles] if quantiles else [None] * 3


def compare(ours, theirs):
    values, differences = 0, []
    for key in sorted(ours.keys() | theirs.keys()):
        mine = ours.get(key)
        fields, nothing = fields_of(key[0])
        other = theirs.get(key) or nothing
        if mine is None:
            differences.append(f"{key}: not in Fairlead's")
            continue
        for field, left, right in zip(fields, mine, other, strict=True):
            values += 1
            if (left is None) != (right is None) or (
                    left is not None and abs(left - float(right)) > TOLERANCE * max(1, abs(float(right)))):
                differences.append(f"{key} {field}: {left}, DuckDB {right}")
    return values, differences


if __name__ == "__main__":
    main()
