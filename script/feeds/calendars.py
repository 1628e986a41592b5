"""calendar.ics as vobject and icalendar read it, held against the page that shows the same days."""

import datetime
import re

import icalendar
import lxml.html
import recurring_ical_events
import vobject


def check(tree):
    with open(f"{tree}/calendar.ics", "rb") as file:
        data = file.read()
    check_lines(data)
    text = data.decode("utf-8")
    for component in vobject.readComponents(text):
        component.validate(raiseException=True)
    calendar = icalendar.Calendar.from_ical(data)
    events = calendar.walk("VEVENT")
    assert calendar["VERSION"] == "2.0" and calendar["PRODID"], "not a calendar"
    uids = [str(event["UID"]) for event in events]
    assert len(set(uids)) == len(uids), "two events have one id"
    for event in events:
        check_event(event)
    other = set(days(calendar)) ^ set(days_of_page(tree))
    assert not other, f"the page of updates has other days: {sorted(other)[:4]}"
    return len(events)


def check_lines(data):
    assert data.endswith(b"\r\n")
    for line in data[:-2].split(b"\r\n"):
        assert len(line) <= 75 and b"\n" not in line and b"\r" not in line, line
        line.decode("utf-8")


def check_event(event):
    assert not event.errors, event.errors
    for name in ("UID", "DTSTAMP", "DTSTART", "DTEND", "SUMMARY", "CATEGORIES"):
        assert name in event, (name, event)
    start, end = event["DTSTART"].dt, event["DTEND"].dt
    assert type(start) is datetime.date and end - start == datetime.timedelta(days=1), event
    assert event["TRANSP"] == "TRANSPARENT" and event["DTSTAMP"].dt.tzinfo is not None
    assert start.isoformat() not in event["UID"] and start.strftime("%Y%m%d") not in event["UID"], event["UID"]
    assert ("URL" in event) == ("DESCRIPTION" in event)
    assert "URL" not in event or re.match(r"https?://", event["URL"]), event["URL"]


def days(calendar):
    """All days of all events, repetitions with them, with their words."""
    found = recurring_ical_events.of(calendar).between((2000, 1, 1), (2100, 1, 1))
    return sorted((event["DTSTART"].dt.isoformat(), str(event["SUMMARY"]).strip()) for event in found)


def days_of_page(tree):
    page = lxml.html.parse(f"{tree}/updates/index.html", parser=lxml.html.HTMLParser(encoding="utf-8"))
    found = []
    for one in page.xpath("//section[@aria-labelledby='Calendar']//span[@class='one']"):
        when = one.find("time")
        found.append((when.get("datetime"), one.text_content()[len(when.text_content()):].strip()))
    return sorted(found)
