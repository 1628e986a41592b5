"""What the engines are compared on: content folders, each with its day, zone and services."""

import re
import sys
from dataclasses import dataclass
from pathlib import Path

sys.path.append(str(Path(__file__).resolve().parent.parent / "benchmark"))
import events

ROOT = Path(__file__).resolve().parent.parent.parent


@dataclass
class Case:
    name: str
    content: Path
    day: str
    zone: str
    organization: str
    services: list


def sample():
    text = (ROOT / "content" / "fairlead.yaml").read_text(encoding="utf-8")
    services = re.findall(r"^  - \{id: ([\w-]+), team: ([\w-]+)\}", text, re.MULTILINE)

    def value(name):
        return re.search(rf"^{name}: ([^#\n]*)", text, re.MULTILINE)[1].strip()

    return Case("sample", ROOT / "content", value("as_of"), value("time_zone"), value("organization"), services)


def generated(name, folder, rows, seed, services=40, teams=6):
    """Offsets, other environments, empty fields, named deployments, ties, times that run backward, rows in no order, and
    incidents that go on."""
    events.write_content(folder, deployments=rows, incidents=rows // 10, changes=rows * 2 // 3, services=services,
                         teams=teams, seed=seed, mixed=True, coarse=60)
    listed = [[f"service-{number:03}", f"team-{number % teams:02}"] for number in range(services)]
    return Case(name, folder, events.AS_OF, events.ZONE, "Bench", listed)


# Moments whose week only the local calendar tells, and the Monday of it there.
EDGES = {
    "Europe/Lisbon": [
        ("2026-06-07T23:30:00Z", "2026-06-08"), ("2026-10-25T23:59:59Z", "2026-10-19"),
        ("2026-10-26T00:00:00Z", "2026-10-26"), ("2027-01-01T12:00:00Z", "2026-12-28"),
        ("2024-12-30T00:00:00Z", "2024-12-30"), ("2026-03-29T00:59:59Z", "2026-03-23"),
        ("2026-10-25T01:30:00+01:00", "2026-10-19"), ("2026-10-25T01:30:00+00:00", "2026-10-19")],
    "America/St_Johns": [("2026-11-02T02:30:00Z", "2026-10-26"), ("2026-11-02T03:30:00Z", "2026-11-02")],
    "Pacific/Honolulu": [("2026-06-08T05:00:00Z", "2026-06-01"), ("2026-06-08T10:00:00Z", "2026-06-08")],
    "Asia/Kathmandu": [("2026-06-07T18:20:00Z", "2026-06-08"), ("2026-06-07T18:10:00Z", "2026-06-01")],
    "Pacific/Apia": [("2026-06-07T11:30:00Z", "2026-06-08"), ("2026-06-07T10:30:00Z", "2026-06-01")],
}
EDGE_DAY = "2027-01-10"


def edges(zone, folder):
    """A deployment at each moment, a failed one after it, and incidents that follow, go on, or name what is not there."""
    (folder / "data").mkdir(parents=True)
    (folder / "fairlead.yaml").write_text(
        f"organization: It's \"Edge\", Inc\ntime_zone: {zone}\nas_of: {EDGE_DAY}\nteams:\n  - {{id: one, name: One}}\n"
        "services:\n  - {id: api, team: one}\n  - {id: idle, team: one}\n", encoding="utf-8")
    deployments, incidents = [], []
    for number, (moment, _) in enumerate(EDGES[zone]):
        # Two at the same second, one of which failed: an incident is of that one.
        deployments.append(f"d{number},api,{moment},success,{moment},true")
        deployments.append(f"f{number},api,{moment},{'failed' if number % 2 else ''},,")
        incidents.append(f"api,{moment},,,")
        incidents.append(f"api,{moment},{moment},{'f' + str(number) if number % 2 else 'lost'},")
        incidents.append(f"idle,{moment},{moment},,false")
    write(folder / "data" / "deployments.csv", "id,service,deployed_at,status,commit_at,planned", deployments)
    write(folder / "data" / "incidents.csv", "service,opened_at,resolved_at,deployment_id,caused_by_change", incidents)
    return Case(f"edges of {zone}", folder, EDGE_DAY, zone, "It's \"Edge\", Inc", [["api", "one"], ["idle", "one"]])


def write(file, header, rows):
    file.write_text("\n".join([header, *rows]) + "\n", encoding="utf-8")
