"""Series that are counted rather than read off: parts of a whole, answers by score, rare events, figures by service."""

import datetime

from sample.noise import Noise

FIRST_WEEK = datetime.date(2025, 5, 26)  # a Monday
WEEKS = 78


def weeks():
    return (FIRST_WEEK + datetime.timedelta(weeks=week) for week in range(WEEKS))


def plates():
    """Trucks whose plate the camera read at once, of all that passed a lane: noise around one share."""
    noise = Noise("plates-read")
    yield "week,read,trucks"
    for week in weeks():
        trucks = round(5200 + 180 * noise.bell())
        read = round(trucks * 0.962 + (trucks * 0.962 * 0.038) ** 0.5 * noise.bell())
        yield f"{week},{read},{trucks}"


# How many of a hundred who answer give each score from 0 to 10.
WILLING = (1, 1, 1, 2, 3, 7, 9, 18, 24, 19, 15)


def recommendation():
    """Answers by score to one question a month."""
    noise = Noise("recommendation")
    yield "month,score,answers"
    for place in range(18):
        month = datetime.date(2025 + (5 + place) // 12, (5 + place) % 12 + 1, 1)
        for score, share in enumerate(WILLING):
            yield f"{month},{score},{max(0, round(share * 1.6 + (share * 1.6) ** 0.5 * noise.bell() * 0.7))}"


def calls():
    """Calls to support in a week."""
    noise = Noise("support-calls")
    yield "week,value"
    for week in weeks():
        yield f"{week},{round(412 + 19 * noise.bell())}"


def weaknesses():
    """Known weaknesses that wait for an update, by service; one of the three began to update every week."""
    noise = {service: Noise(f"weaknesses {service}") for service in ("slot-api", "dues-api", "driver-app")}
    level = {"slot-api": 14, "dues-api": 11, "driver-app": 19}
    yield "week,service,open"
    for number, week in enumerate(weeks()):
        for service, chance in noise.items():
            better = 0.5 if service == "driver-app" and number >= 60 else 1
            yield f"{week},{service},{max(0, round(level[service] * better + 1.6 * chance.bell()))}"


def standstills():
    """The days on which a whole terminal stood still: rare, and without a rhythm."""
    noise = Noise("terminal-standstills")
    yield "day"
    day = FIRST_WEEK + datetime.timedelta(days=9)
    while day < datetime.date(2026, 11, 20):
        yield f"{day}"
        day += datetime.timedelta(days=12 + round(34 * noise.uniform()))


def files():
    """Each name with its text."""
    made = (("plates-read", plates), ("recommendation", recommendation), ("support-calls", calls),
            ("open-weaknesses", weaknesses), ("terminal-standstills", standstills))
    for name, lines in made:
        yield f"{name}.csv", "\n".join(lines()) + "\n"
