"""What the teams' days went into: person-days by week, team and kind of work. They are those of 34 engineers, their leave taken off.

What is told on purpose:

- Debt, reliability and tooling together had about the promised 20 % of all days until the end of July 2026. Then their share
  falls for ten weeks, to about 11 %, most of all in Booking and Payments. It falls below what was promised in every team but one.
- Reliability, whose work this mostly is, stays above the promise, so that the others could learn it from no other team.

Everything else is noise around one level, but for holidays.
"""

import datetime

from sample.noise import Noise

FIRST_WEEK = datetime.date(2025, 5, 26)  # a Monday
WEEKS = 78
CAPACITY_SEED = 66  # chosen so that no team's share carries a signal by Wheeler's rules before the drift
DRIFTING_SINCE = datetime.date(2026, 8, 3)
DRIFTING_WEEKS = 10

# The share of the usual days that is worked in a week, by its Monday.
HOLIDAYS = {
    datetime.date(2025, 8, 11): 0.8,
    datetime.date(2025, 8, 18): 0.8,
    datetime.date(2025, 12, 22): 0.45,
    datetime.date(2025, 12, 29): 0.4,
    datetime.date(2026, 3, 30): 0.8,
    datetime.date(2026, 8, 10): 0.8,
    datetime.date(2026, 8, 17): 0.8,
}

# Of the days that go neither into debt, reliability and tooling nor into features.
RESEARCH = 0.06


class Team:
    def __init__(self, name, days, promised, later, parts):
        """Person-days in a usual week; the share of debt, reliability and tooling before and after; how those divide it."""
        self.name, self.days, self.promised, self.later, self.parts = name, days, promised, later, parts


TEAMS = [
    Team("commerce", 21.8, 0.18, 0.12, (0.6, 0.2, 0.2)),
    Team("booking", 30.4, 0.19, 0.05, (0.5, 0.3, 0.2)),
    Team("payments", 26.1, 0.19, 0.05, (0.45, 0.4, 0.15)),
    Team("platform", 26.2, 0.2, 0.11, (0.3, 0.2, 0.5)),
    Team("gate", 24.0, 0.18, 0.12, (0.35, 0.5, 0.15)),
    Team("reliability", 19.6, 0.32, 0.25, (0.15, 0.65, 0.2)),
]


def share(team, monday):
    """The share of debt, reliability and tooling, without noise."""
    passed = (monday - DRIFTING_SINCE).days / 7 / DRIFTING_WEEKS
    return team.promised + (team.later - team.promised) * min(1, max(0, passed))


def split(team, monday, noise):
    """Each kind of work with its days. Every number is drawn in every week, so that a change of one level moves no other."""
    days = team.days * HOLIDAYS.get(monday, 1) * (1 + 0.03 * noise.bell())
    kept = days * share(team, monday) * (1 + 0.1 * noise.bell())
    weights = [part * (1 + 0.15 * noise.bell()) for part in team.parts]
    research = days * RESEARCH * (1 + 0.25 * noise.bell())
    for kind, weight in zip(("debt", "reliability", "tooling"), weights):
        yield kind, kept * weight / sum(weights)
    yield "research", research
    yield "feature", days - kept - research


def rows():
    noise = {team.name: Noise("capacity " + team.name, CAPACITY_SEED) for team in TEAMS}
    yield "week,team,kind,person_days"
    for number in range(WEEKS):
        monday = FIRST_WEEK + datetime.timedelta(weeks=number)
        for team in TEAMS:
            for kind, days in split(team, monday, noise[team.name]):
                yield f"{monday},{team.name},{kind},{max(0, days):.1f}"


def files():
    """The name of the file with its text."""
    yield "capacity.csv", "\n".join(rows()) + "\n"
