"""The delivery figures of methods.md in DuckDB's SQL: what Fairlead's are compared with, in value and in speed.

Run as a program it works out the figures of one content folder on two threads: duck.py FOLDER [--plain]
"""

import sys

import duckdb

WINDOW = 86400
Z = 1.959963984540054

# Every step is a view, so that DuckDB plans the whole at once. Times are whole seconds, as in Fairlead.
EVENTS = """
create table d as select row_number() over () as k, d.id, d.service, floor(epoch(deployed_at))::bigint as t,
  floor(epoch(deployed_at))::bigint - floor(epoch(commit_at))::bigint as lead, coalesce(status = 'success', false) as ok,
  status is null as unknown, planned
from read_csv($deployments, types = {'deployed_at': 'timestamptz', 'commit_at': 'timestamptz', 'planned': 'boolean',
  'status': 'varchar'}) d
where (environment is null or environment in ('production', 'prod'));
create table i as select row_number() over () as k, service, epoch(opened_at)::bigint as opened,
  case when epoch(resolved_at)::bigint < $end then epoch(resolved_at)::bigint end as resolved, deployment_id,
  coalesce(caused_by_change, true) as by_change
from read_csv($incidents, types = {'opened_at': 'timestamptz', 'resolved_at': 'timestamptz',
  'deployment_id': 'varchar', 'caused_by_change': 'boolean'})
where opened_at < to_timestamp($end);
create view seen as select * from d where t < $end;
create view named as select i.k i, d.k d, coalesce(resolved, 1e18::bigint) ended from i join d on d.id = i.deployment_id;
"""

# Ties at one second: a failed deployment first, then one that has an incident already, then one with a status.
EXACT_LINKS = """
create table guessed as select i.k i, seen.k d, coalesce(i.resolved, 1e18::bigint) ended
from i join seen on seen.service = i.service and seen.t between i.opened - $window and i.opened
left join (select d, max(ended) ended from named group by d) n on n.d = seen.k
where i.deployment_id is null and i.by_change
qualify row_number() over (partition by i.k order by seen.t desc, seen.ok or seen.unknown, n.ended desc nulls last, seen.unknown, seen.k) = 1;
"""
FAST_LINKS = """
create table guessed as select i.k i, s.k d, coalesce(i.resolved, 1e18::bigint) ended
from i asof join seen s on s.service = i.service and s.t <= i.opened
where i.deployment_id is null and i.by_change and i.opened - s.t <= $window;
"""

FIGURES = """
create view links as select * from named union all select * from guessed;
create view ends as select d, max(ended) ended from links group by d;
create view fates as select seen.*, ends.ended, ((not ok and not unknown) or ends.ended is not null) as failed
from seen left join ends on ends.d = seen.k;
create view recoveries as select f.k, case when f.ended is null then s.t
  when f.ended < 1e18::bigint then f.ended end - f.t as took
from (select * from fates where failed) f asof left join (select service, t from seen where ok) s
  on s.service = f.service and s.t > f.t;
create table facts as select service, strftime(date_trunc('week', to_timestamp(t)), '%G-W%V') as week,
  to_timestamp(t)::date as day, ok, unknown, ok or unknown as kept, failed, planned, lead, took, t
from fates left join recoveries using (k);
"""

GROUPED = """
select {scope}, count(*) as deployments, count(*) filter (ok) as successful, count(*) filter (failed) as failed,
  count(distinct day) filter (kept) as days, count(lead) filter (kept) as lead_n,
  quantile_cont(lead, [.5, .75, .9]) filter (kept) as lead,
  count(took) filter (took >= 0) as recovery_n, quantile_cont(took, [.5, .75, .9]) filter (took >= 0) as recovery,
  count(*) filter (failed and took is null) as unrecovered,
  count(planned) as rework_n, count(*) filter (not planned) as rework,
  count(*) filter (unknown) as unknown, count(*) filter (failed and not unknown) as known_failed,
  count(distinct service) as services, count(distinct service) filter (kept and lead is not null) as lead_services,
  count(distinct service) filter (not unknown) as rate_services,
  count(distinct service) filter (took >= 0) as recovery_services,
  count(distinct service) filter (planned is not null) as rework_services
from facts {join} group by {scope} order by {scope}
"""

INCIDENTS = """
select i.service, strftime(date_trunc('week', to_timestamp(opened)), '%G-W%V') as week, count(*) as opened,
  count(*) filter (links.d is null and (deployment_id is not null or by_change)) as unlinked,
  count(*) filter (resolved is null) as unresolved
from i left join links on links.i = i.k group by 1, 2 order by 1, 2
"""


# A change as it was known at the end of the day of the report, with the seconds of its phases.
CHANGES = """
create table c as select service, {times} from (select service, {seconds}
  from read_csv($changes, types = {{{types}}}));
create table cycle as select service, strftime(date_trunc('week', to_timestamp(t5)), '%G-W%V') as week,
  t2 - t1 as coding, t3 - t2 as pickup, t4 - t3 as review, t5 - t4 as deploy, t5 - t1 as whole
from c where t5 is not null;
create table open as select service,
  case when t4 is not null then 3 when t3 is not null then 2 when t2 is not null then 1 else 0 end as phase
from c where t5 is null and coalesce(t1, t2, t3, t4) is not null;
"""
TIMES = ("first_commit_at", "opened_at", "first_review_at", "merged_at", "deployed_at")
PHASES = ("coding", "pickup", "review", "deploy", "whole")


def read_changes(connection, folder, end):
    """Makes the tables of changes."""
    statements = CHANGES.format(
        times=", ".join(f"case when t{n} < {end} then t{n} end as t{n}" for n in range(1, 6)),
        seconds=", ".join(f"floor(epoch({name}))::bigint as t{n}" for n, name in enumerate(TIMES, 1)),
        types=", ".join(f"'{name}': 'timestamptz'" for name in TIMES))
    for statement in statements.replace("$changes", repr(str(folder / "data" / "changes.csv"))).split(";"):
        if statement.strip():
            connection.execute(statement)


def phases(connection, scope, join, week, only):
    """For each scope and week: the changes deployed, and of each phase the number, quantiles, missing and negative ones."""
    columns = ", ".join(
        f"count({phase}) filter ({phase} >= 0), quantile_cont({phase}, [.5, .75, .9]) filter ({phase} >= 0), "
        f"count(*) filter ({phase} is null), count(*) filter ({phase} < 0)" for phase in PHASES)
    return connection.execute(f"select {scope}, {week} as w, count(*), {columns} from cycle {join} {only} group by 1, 2")


def connect(folder, end, zone, threads=2, exact=True):
    """A connection with the tables above made from the events in a content folder."""
    connection = duckdb.connect(config={"threads": threads})
    connection.execute(f"set TimeZone = '{zone}'")
    values = {"deployments": str(folder / "data" / "deployments.csv"), "end": end, "window": WINDOW,
              "incidents": str(folder / "data" / "incidents.csv")}
    for statement in (EVENTS + (EXACT_LINKS if exact else FAST_LINKS) + FIGURES).split(";"):
        if statement.strip():
            # Views take no parameters.
            for name, value in values.items():
                statement = statement.replace("$" + name, repr(value))
            connection.execute(statement)
    return connection


def weekly(connection, scope="service, week", join=""):
    return connection.execute(GROUPED.format(scope=scope, join=join)).fetchall()


def wilson(count, n):
    share, square = count / n, Z * Z / n
    centre = (share + square / 2) / (1 + square)
    half = Z * (share * (1 - share) / n + square / (4 * n)) ** 0.5 / (1 + square)
    return centre - half, centre + half


PLAIN = """
select service, strftime(date_trunc('week', deployed_at), '%G-W%V') as week, count(*) as deployments,
  count(*) filter (status <> 'success') as failed,
  quantile_cont(epoch(deployed_at) - epoch(commit_at), [.5, .75, .9]) filter (status = 'success') as lead
from read_csv('{file}', types = {{'deployed_at': 'timestamptz', 'commit_at': 'timestamptz'}}) group by 1, 2
"""


def main():
    from pathlib import Path

    import events

    folder = Path(sys.argv[1])
    if "--plain" in sys.argv:
        connection = duckdb.connect(config={"threads": 2})
        connection.execute(f"set TimeZone = '{events.ZONE}'")
        print(len(connection.execute(PLAIN.format(file=folder / "data" / "deployments.csv")).fetchall()))
        return
    connection = connect(folder, events.end_of_as_of(), events.ZONE, exact=False)
    teams = f"join (select service, printf('team-%02d', replace(service, 'service-', '')::int % {events.TEAMS}) team " \
            "from (select distinct service from facts)) using (service)"
    rows = weekly(connection) + weekly(connection, "team, week", teams)
    print(len(rows), len(connection.execute(INCIDENTS).fetchall()))


if __name__ == "__main__":
    main()
