"""What delivery measures are judged by, in DuckDB's SQL: weeks put together until each point rests on five events, blocks of
weeks, and the deployments between failures. See decision 0089."""

FEWEST = 5
MOST_WEEKS = 78
BLOCKS = (1, 2, 4, 13)
# Of each measure: what it is made from, and how many of it there are.
EVENTS = {
    "change_lead_time": "count(lead) filter (kept)",
    "recovery_time": "count(took) filter (took >= 0)",
    "change_fail_rate": "count(*) filter (not unknown)",
    "rework_rate": "count(planned)",
    "deployment_frequency": "count(*) filter (kept)",
}
VALUES = {
    "change_lead_time": "median(lead / 3600) filter (kept)",
    "change_fail_rate": "(count(*) filter (failed and not unknown))::double / nullif(count(*) filter (not unknown), 0)",
    "rework_rate": "(count(*) filter (not planned))::double / nullif(count(planned), 0)",
}

# The full weeks of each scope, at most the last 78, up to the last deployment of what has gone quiet: of which none came for
# more than three times the median distance of its days, twice the longest, and three weeks.
WEEKS = """
create or replace temp table e as select {scope} scope, facts.*, date_trunc('week', day)::date monday from facts {join};
create or replace temp table days as select distinct scope, day from e;
create or replace temp table last_day as select scope, max(day) last from days group by 1;
create or replace temp table rhythm as select scope, any_value(last) last, ceil(median(day - before)) as beat, max(day - before) longest from (
  select scope, day, last, lag(day) over (partition by scope order by day) before from days join last_day using (scope)
  where last - date_trunc('week', day)::date <= 7 * (78 + 1)) group by 1;
create or replace temp table firsts as select scope, min(monday) first, min(deployed) deployed from (
  select scope, monday, monday deployed from e union all
  select {scope}, date_trunc('week', to_timestamp(opened))::date, null from i {join}) group by 1;
create or replace temp table alive as select scope, deployed, monday
from (select scope, deployed, unnest(range(first, date '{as_of}', interval 7 day))::date monday from firsts)
left join rhythm using (scope)
where not coalesce(date '{as_of}' - last > greatest(21, 3 * beat, 2 * longest), false) or monday <= date_trunc('week', last)::date;
create or replace temp table weeks as select scope, monday, deployed, count(*) over (partition by scope) alive,
  row_number() over (partition by scope order by monday desc) back from alive qualify back <= 78;
"""

# From the newest week backwards; a rest that is too small goes to the point after it.
GROUPS = """
with recursive counted as (
  select scope, weeks.monday, back, coalesce({events}, 0) n from weeks left join e using (scope, monday)
  group by 1, 2, 3),
grouped as (
  select scope, back, n as total, 1 as point from counted where back = 1 union all
  select g.scope, c.back, case when g.total >= {fewest} then c.n else g.total + c.n end,
    case when g.total >= {fewest} then g.point + 1 else g.point end
  from grouped g join counted c on c.scope = g.scope and c.back = g.back + 1),
sizes as (select scope, point, max(total) as whole from grouped group by 1, 2),
sparse as (select scope, median(n) < {fewest} as is_sparse from counted group by 1)
select scope, monday, case when not is_sparse then back when whole >= {fewest} then point when point > 1 then point - 1 end point
from counted join grouped using (scope, back) join sizes using (scope, point) join sparse using (scope)
"""

# Of the first week with a deployment nobody knows the whole, unless there are weeks before those that are judged.
FREQUENCIES = """
with bounds as (select scope, deployed, alive, min(monday) first from weeks group by all)
select scope, weeks.monday, case when weeks.monday + 6 <= date '{known_until}' then count(*) filter (kept) end as n
from weeks join bounds using (scope, deployed, alive) left join e using (scope, monday)
where weeks.monday > deployed or (weeks.monday = deployed and first = deployed and alive > {most})
group by 1, 2 order by 1, 2
"""

BETWEEN = """
with marks as (
  select scope, t, failed and not unknown as bad, ok and not failed as good from e),
counts as (
  select scope, t, bad, sum(good::int) over (partition by scope order by t range between unbounded preceding and 1 preceding) before
  from marks),
gaps as (
  select scope, t, coalesce(before, 0) before, lag(coalesce(before, 0)) over failures previous, row_number() over failures number
  from counts where bad window failures as (partition by scope order by t)),
judged as (select scope, min(monday) first from weeks group by 1)
select scope, to_timestamp(t)::date as day, before - previous as n from gaps join judged using (scope)
where previous is not null
qualify row_number() over (partition by scope order by number desc) <= {most} and to_timestamp(t)::date >= first
order by scope, number
"""

SINCE = """
select scope, to_timestamp(max(t) filter (failed and not unknown))::date as day,
  count(*) filter (ok and not failed and t >= last) as n
from e join (select scope, max(t) filter (failed and not unknown) as last from e group by 1) using (scope) group by 1
"""


def points(connection, kind, scope, join, as_of, end, recovery):
    """The points of all scopes of a kind: {(kind-points, scope, "measure number"): [first, last, n, value]}, days in days since
    1970, the newest number 1; and {(kind-since, scope, "now"): [day, n]}."""
    for statement in WEEKS.format(scope=scope, join=join, as_of=as_of).split(";"):
        if statement.strip():
            connection.execute(statement)
    found = {}
    for measure, events in EVENTS.items():
        if measure != "deployment_frequency":
            rows = grouped(connection, measure, events, end, recovery)
            add(found, kind, measure, rows)
    add(found, kind, "deployment_frequency", frequencies(connection, as_of))
    rows = connection.execute(BETWEEN.format(most=MOST_WEEKS)).fetchall()
    add(found, kind, "deployments_between_failures", [(scope, day, day, n + 1, n) for scope, day, n in rows])
    judged = {scope for scope, _, _ in rows}
    for scope, day, n in connection.execute(SINCE).fetchall():
        if scope in judged:
            found[f"{kind}-since", scope, "now"] = [number(day), n]
    return found


def add(found, kind, measure, rows):
    by_scope = {}
    for scope, first, last, n, value in rows:
        by_scope.setdefault(scope, []).append([number(first), number(last), n, value])
    for scope, values in by_scope.items():
        for place, value in enumerate(reversed(values), 1):
            found[f"{kind}-points", scope, f"{measure} {place}"] = value


def number(day):
    return (day - type(day)(1970, 1, 1)).days


def grouped(connection, measure, events, end, recovery):
    """Rows of scope, first and last Monday, n and value, in order of time."""
    groups = GROUPS.format(events=events, fewest=FEWEST)
    value = VALUES.get(measure, "null")
    rows = connection.execute(
        f"select scope, min(g.monday) first, max(g.monday), {events}, {value}, "
        "coalesce(list(took) filter (took >= 0), []), coalesce(list(t) filter (failed and took is null), []) "
        f"from ({groups}) g left join e using (scope, monday) where point is not null group by scope, point order by 1, 2").fetchall()
    if measure != "recovery_time":
        return [row[:5] for row in rows]
    return [(*row[:4], recovery(row[5], [end - t for t in row[6]])[0]) for row in rows]


def frequencies(connection, as_of):
    """Blocks of one length, counted back from the last week that is known."""
    rows = connection.execute(FREQUENCIES.format(known_until=known_until(connection, as_of), most=MOST_WEEKS)).fetchall()
    by_scope = {}
    for scope, monday, n in rows:
        by_scope.setdefault(scope, []).append((monday, n))
    found = []
    for scope, weeks in by_scope.items():
        known = [week for week in weeks if week[1] is not None]
        if not known:
            continue
        mean = sum(n for _, n in known) / len(known)
        length = next((length for length in BLOCKS if mean * length >= FEWEST), BLOCKS[-1])
        shown = weeks if length == 1 else known[len(known) % length:]
        for start in range(0, len(shown), length):
            block = shown[start:start + length]
            total = None if block[0][1] is None else sum(n for _, n in block)
            found.append((scope, block[0][0], block[-1][0], total or 0, None if total is None else total / length))
    return found


def known_until(connection, as_of):
    """The last day of which all deployments are known: where none of any service came for longer than usual, it may be that
    they are no longer exported."""
    return connection.execute(f"""
      with gaps as (select day - lag(day) over (order by day) gap from (select distinct day from facts)
        where (select max(day) from facts) - date_trunc('week', day)::date <= 7 * ({MOST_WEEKS} + 1)),
      usual as (select case when count(gap) >= 6 then greatest(3, list_sort(list(gap) filter (gap is not null))[(count(gap) * 19 + 19) // 20]) end gap
        from gaps)
      select case when date '{as_of}' - last > gap then last + gap::int else date '{as_of}' end
      from usual, (select max(day) last from facts)""").fetchone()[0]
