"""Deployments, incidents and changes of the sample organization, week by week and service by service.

What is told on purpose:

- slot-api: changes reach production in about 10 hours instead of 40 since the week of 7 September 2026, after the
  decision to review small changes within four hours.
- dues-api: about a quarter of the deployments fail since 12 October 2026, instead of 6 %.
- status-page: no deployment since 17 September 2026.
- build-farm says of no deployment whether it was planned, so that its rework rate is unavailable.

Everything else is noise around one level, but for the two weeks of Christmas.
"""

import datetime
import math

from sample.noise import Noise

FIRST_WEEK = datetime.date(2025, 5, 26)  # a Monday
LAST_DAY = datetime.date(2026, 11, 20)
WEEKS = 78
EVENT_SEED = 1
UTC = datetime.timezone.utc
CHRISTMAS = {datetime.date(2025, 12, 22), datetime.date(2025, 12, 29)}
FASTER_SINCE = datetime.date(2026, 9, 7)
RISKIER_SINCE = datetime.date(2026, 10, 12)
QUIET_AFTER = datetime.date(2026, 9, 17)


class Service:
    def __init__(self, name, a_week, lead, failing, recovery, unplanned, changes=True):
        """Deployments a week, median hours from commit to production, share that fails, median hours to recover."""
        self.name, self.a_week, self.lead, self.failing = name, a_week, lead, failing
        self.recovery, self.unplanned, self.changes = recovery, unplanned, changes


SERVICES = [
    Service("customer-portal", 13, 30, 0.07, 1.4, 0.13),
    Service("price-list", 2.4, 52, 0.04, 2.5, 0.08),
    Service("slot-api", 21, 40, 0.05, 0.9, 0.11),
    Service("berth-planner", 6, 44, 0.08, 2.2, 0.15),
    Service("dues-api", 23, 26, 0.06, 1.1, 0.12),
    Service("ledger", 3.5, 66, 0.05, 3.1, 0.07, changes=False),
    Service("build-farm", 7, 9, 0.09, 0.7, None, changes=False),
    Service("event-log", 5, 33, 0.06, 1.8, 0.1, changes=False),
    Service("gate-controller", 3, 88, 0.06, 4.2, 0.09),
    Service("driver-app", 8, 48, 0.07, 5.5, 0.14),
    Service("status-page", 2.2, 20, 0.03, 0.6, 0.1, changes=False),
]


def moment(time):
    return time.strftime("%Y-%m-%dT%H:%MZ")


def hours(number):
    return datetime.timedelta(minutes=max(1, round(number * 60)))


def spread(median, noise, width):
    """Skewed as durations are: most near the median, a few much longer. Without exp, whose last bit differs by machine."""
    step = 1 + width * abs(noise.bell())
    return median * step if noise.uniform() < 0.5 else median / step


def working_moment(monday, noise):
    """A minute of a working day; fewer on Fridays."""
    day = int(noise.uniform() * 4.5)
    return datetime.datetime.combine(
        monday + datetime.timedelta(days=day), datetime.time(8, 0), tzinfo=UTC
    ) + datetime.timedelta(minutes=int(noise.uniform() * 560))


class Deployment:
    def __init__(self, service, time, lead, noise):
        self.service, self.time, self.lead = service, time, lead
        self.commit = time - hours(lead)
        self.has_commit = noise.uniform() >= 0.04
        self.status = "success"
        self.planned = "" if service.unplanned is None else "true" if noise.uniform() >= service.unplanned else "false"
        self.environment = "production"
        self.id = ""


def deployments_of(service, incidents):
    noise = Noise("deployments " + service.name, EVENT_SEED)
    outcome = Noise("outcomes " + service.name, EVENT_SEED)
    for week in range(WEEKS):
        monday = FIRST_WEEK + datetime.timedelta(weeks=week)
        level = service.a_week * (0.35 if monday in CHRISTMAS else 1)
        number = max(0, round(level + 0.8 * math.sqrt(level) * noise.bell()))
        times = sorted(working_moment(monday, noise) for _ in range(number))
        for time in times:
            faster = service.name == "slot-api" and monday >= FASTER_SINCE
            lead = spread(10.4 if faster else service.lead, noise, 0.55)
            one = Deployment(service, time, lead, noise)
            failing = 0.26 if service.name == "dues-api" and monday >= RISKIER_SINCE else service.failing
            fails, kind = outcome.uniform() < failing, outcome.uniform()
            trouble = [outcome.uniform() for _ in range(4)]
            length = spread(service.recovery, outcome, 0.7)
            if service.name == "status-page" and time.date() > QUIET_AFTER or time.date() > LAST_DAY:
                continue
            if fails:
                one.status = "failed" if kind < 0.45 else "rolled_back" if kind < 0.7 else "success"
                if one.status == "success" or trouble[0] < 0.5:
                    opened = time + datetime.timedelta(minutes=4 + int(trouble[1] * 45))
                    incidents.append(Incident(service, opened, opened + hours(length), one if trouble[2] < 0.7 else None, trouble[3]))
            yield one


class Incident:
    def __init__(self, service, opened, resolved, deployment, draw, caused=""):
        self.service, self.opened, self.resolved, self.deployment = service, opened, resolved, deployment
        self.severity = f"sev{1 + min(2, int(draw * 3.4))}"
        self.caused = "true" if deployment and draw < 0.5 else caused


def other_incidents():
    """Incidents that no deployment caused, or that none can be found for, and one that goes on."""
    by_name = {service.name: service for service in SERVICES}
    noise = Noise("other incidents", EVENT_SEED)

    def at(day, hour, length, name, caused=""):
        opened = datetime.datetime.fromisoformat(f"{day}T{hour}+00:00")
        resolved = None if length is None else opened + hours(length)
        return Incident(by_name[name], opened, resolved, None, noise.uniform(), caused)

    yield at("2025-08-17", "03:12", 5.5, "gate-controller", "false")
    yield at("2025-11-02", "22:40", 2.0, "event-log", "false")
    yield at("2026-01-31", "06:05", 7.2, "ledger")
    yield at("2026-03-15", "14:33", 1.6, "price-list")
    yield at("2026-05-10", "10:20", 3.4, "driver-app", "false")
    yield at("2026-07-26", "04:51", 2.7, "gate-controller")
    yield at("2026-08-30", "19:02", 0.8, "customer-portal", "false")
    yield at("2026-10-04", "08:47", 4.1, "ledger")
    yield at("2026-10-25", "21:15", 1.3, "event-log", "false")
    yield at("2026-11-08", "11:08", 6.0, "gate-controller")
    yield at("2026-11-19", "21:10", None, "dues-api")


def all_events():
    incidents = list(other_incidents())
    deployments = []
    for service in SERVICES:
        made = list(deployments_of(service, incidents))
        for number, one in enumerate(made, 1):
            one.id = f"{service.name}-{number}"
        deployments += made
    deployments += staging()
    deployments.sort(key=lambda one: (one.time, one.id))
    incidents.sort(key=lambda one: (one.opened, one.service.name))
    return deployments, incidents


def staging():
    """The driver app goes to another environment first, which is in no figure."""
    service = next(service for service in SERVICES if service.name == "driver-app")
    noise = Noise("staging", EVENT_SEED)
    for number in range(1, 2 * WEEKS + 1):
        monday = FIRST_WEEK + datetime.timedelta(weeks=(number - 1) // 2)
        one = Deployment(service, working_moment(monday, noise), 5 + 20 * noise.uniform(), noise)
        one.environment, one.id = "staging", f"driver-app-staging-{number}"
        if one.time.date() <= LAST_DAY:
            yield one


def deployment_row(one):
    commit = moment(one.commit) if one.has_commit else ""
    return f"{one.id},{one.service.name},{moment(one.time)},{one.status},{commit},{one.environment},{one.planned}"


def incident_rows(incidents):
    for number, one in enumerate(incidents, 1):
        resolved = moment(one.resolved) if one.resolved else ""
        named = one.deployment.id if one.deployment else ""
        yield one.opened, (
            f"INC-{number},{one.service.name},{moment(one.opened)},{resolved},{one.severity},{named},{one.caused}"
        )


def change_row(one, noise):
    """The phases of a change: how its lead time divides into coding, waiting, review and deployment."""
    faster = one.service.name == "slot-api" and one.time.date() >= FASTER_SINCE
    usual = (0.32, 0.13, 0.2, 0.35) if faster else (0.2, 0.5, 0.14, 0.16)
    parts = [share * (0.6 + 0.8 * noise.uniform()) for share in usual]
    times, passed = [one.commit], 0
    for part in parts[:-1]:
        passed += part
        times.append(one.commit + hours(one.lead * passed / sum(parts)))
    times.append(one.time)
    missing = noise.uniform()
    texts = [moment(time) for time in times]
    if missing < 0.07:
        texts[2] = ""
    elif missing < 0.09:
        texts[1] = ""
    return f"{one.id.replace(one.service.name, one.service.name + '-change')},{one.service.name}," + ",".join(texts)


def grouped(rows, name):
    """Rows by the file that they stand in, in order."""
    files = {}
    for time, row in rows:
        files.setdefault(name(time), []).append(row)
    return files


HEADERS = {
    "deployments": "id,service,deployed_at,status,commit_at,environment,planned",
    "incidents": "id,service,opened_at,resolved_at,severity,deployment_id,caused_by_change",
    "changes": "id,service,first_commit_at,opened_at,first_review_at,merged_at,deployed_at",
}


def files():
    """The files of events: their names and texts."""
    deployments, incidents = all_events()
    noise = Noise("changes", EVENT_SEED)
    changes = [
        (one.time, change_row(one, noise))
        for one in deployments
        if one.service.changes and one.has_commit and one.status == "success" and one.environment == "production"
    ]
    kinds = {
        "deployments": grouped(((one.time, deployment_row(one)) for one in deployments), lambda time: f"{time:%Y-%m}"),
        "incidents": grouped(incident_rows(incidents), lambda time: f"{time:%Y}"),
        "changes": grouped(changes, lambda time: f"{time:%Y}"),
    }
    for kind, parts in kinds.items():
        for part, rows in parts.items():
            yield f"{kind}-{part}.csv", "\n".join([HEADERS[kind], *rows]) + "\n"
