"""Delivery events for the benchmark and for the comparison with DuckDB: the same seed gives the same files."""

import random
from datetime import datetime, timedelta, timezone

FIRST = datetime(2024, 10, 28, tzinfo=timezone.utc)
WEEKS = 104
AS_OF = "2026-10-25"
ZONE = "Europe/Lisbon"
TEAMS = 20


def end_of_as_of():
    """The first second after the day of the report: the clocks of the zone have just gone back to UTC."""
    return int(datetime(2026, 10, 26, tzinfo=timezone.utc).timestamp())


def write_content(folder, deployments, incidents, services, seed, teams=TEAMS, mixed=False, coarse=1, changes=0):
    """A content folder. `mixed` adds what real files have: offsets, other environments, empty fields, rows in no
    order. `coarse` is what times are a multiple of, in seconds: many events at one moment. Without `changes` there is no
    file of them."""
    chance = random.Random(seed)
    (folder / "data").mkdir(parents=True)
    lines = [f"organization: Bench\ntime_zone: {ZONE}\nas_of: {AS_OF}\nteams:\n"]
    lines += [f"  - {{id: team-{number:02}, name: Team {number}}}\n" for number in range(teams)]
    lines += ["services:\n"]
    lines += [f"  - {{id: service-{number:03}, team: team-{number % teams:02}}}\n" for number in range(services)]
    (folder / "fairlead.yaml").write_text("".join(lines), encoding="utf-8")
    ids = write_deployments(folder / "data" / "deployments.csv", deployments, services, teams, chance, mixed, coarse)
    write_incidents(folder / "data" / "incidents.csv", incidents, ids, services, chance, mixed, coarse)
    if changes:
        write_changes(folder / "data" / "changes.csv", changes, services, chance, coarse)


def write_deployments(file, count, services, teams, chance, mixed, coarse):
    span = WEEKS * 7 * 86400
    days = [(FIRST + timedelta(days=day)).strftime("%Y-%m-%dT") for day in range(-60, WEEKS * 7 + 1)]
    clock = [f"{second // 3600:02}:{second // 60 % 60:02}:{second % 60:02}" for second in range(86400)]
    numbers = range(count)
    if mixed:
        numbers = chance.sample(numbers, count)
    statuses = ["success"] * 92 + ["failed"] * 5 + ["rolled_back"] * 3
    pick = chance.random
    with open(file, "w", encoding="utf-8") as out:
        out.write("id,service,team,environment,status,commit_at,deployed_at,planned,changes\n")
        chunk, ids = [], []
        for number in numbers:
            at = number * span // count // coarse * coarse
            lead = int(2 ** (pick() * 9 + 9.5))
            service = int(pick() ** 1.3 * services)
            status = statuses[int(pick() * 100)]
            planned = "true" if pick() < 0.85 else "false"
            end, commit = "Z", at - lead
            environment, commit_end = "production", "Z"
            commit_text = f"{days[commit // 86400 + 60]}{clock[commit % 86400]}Z"
            deployed = f"{days[at // 86400 + 60]}{clock[at % 86400]}{end}"
            if mixed:
                # Nobody knows what came of some, and of a service whose history is all there is, of none.
                status = "" if service % 7 == 2 else chance.choice([status] * 9 + [""])
                environment = chance.choice(["production", "production", "production", "prod", "staging", ""])
                planned = chance.choice([planned, planned, planned, ""])
                commit_text = chance.choice([commit_text, commit_text, ""])
                if pick() < 0.3:
                    shifted = at + 5400
                    deployed = f"{days[shifted // 86400 + 60]}{clock[shifted % 86400]}.250+01:30"
            if mixed:
                ids.append(f"d{number:09}-{service:03}" if number % 50 else "unknown")
            chunk.append(f"d{number:09}-{service:03},service-{service:03},team-{service % teams:02},{environment},{status},"
                         f"{commit_text},{deployed},{planned},{int(pick() * 9) + 1}\n")
            if len(chunk) == 10000:
                out.write("".join(chunk))
                chunk = []
        out.write("".join(chunk))
    return ids


def write_incidents(file, count, ids, services, chance, mixed, coarse):
    span = WEEKS * 7 * 86400
    with open(file, "w", encoding="utf-8") as out:
        out.write("id,service,opened_at,resolved_at,severity,deployment_id,caused_by_change\n")
        for number in range(count):
            opened = int(chance.random() * span) // coarse * coarse
            resolved = opened + int(2 ** (chance.random() * 9 + 8))
            service = int(chance.random() ** 1.3 * services)
            name = ""
            if mixed and chance.random() < 0.2:
                name = chance.choice(ids)
            by_change = chance.choice(["", "", "true", "false"]) if mixed else ""
            ended = "" if chance.random() < 0.02 else stamp(resolved)
            out.write(f"i{number:07},service-{service:03},{stamp(opened)},{ended},SEV{1 + number % 4},{name},{by_change}\n")


def write_changes(file, count, services, chance, coarse):
    """Changes in no order. Some times are empty, some run backward, some are later than the day of the report."""
    span = (WEEKS + 1) * 7 * 86400
    with open(file, "w", encoding="utf-8") as out:
        out.write("id,service,first_commit_at,opened_at,first_review_at,merged_at,deployed_at\n")
        for number in range(count):
            at, times = int(chance.random() * span), []
            for _ in range(5):
                times.append(stamp(at // coarse * coarse, chance.random() < 0.3))
                step = int(2 ** (chance.random() * 10 + 9))
                at += -step if chance.random() < 0.1 else step
            # Work under way has no later times; other times are not known.
            known = 5 if chance.random() < 0.8 else chance.randrange(1, 5)
            times = [time if place < known and chance.random() < 0.9 else "" for place, time in enumerate(times)]
            if any(times):
                service = int(chance.random() ** 1.3 * services)
                out.write(f"c{number:07},service-{service:03},{','.join(times)}\n")


def stamp(seconds, shifted=False):
    if shifted:
        return (FIRST + timedelta(seconds=seconds - 16200)).strftime("%Y-%m-%dT%H:%M:%S-04:30")
    return (FIRST + timedelta(seconds=seconds)).strftime("%Y-%m-%dT%H:%M:%SZ")
