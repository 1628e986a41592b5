"""A message as a program of mail reads it."""

import re
from datetime import timedelta
from email import message_from_bytes, policy
from html.parser import HTMLParser


class Strong(HTMLParser):
    """The words that stand out, and the headline."""

    def __init__(self):
        super().__init__()
        self.depth, self.pieces = 0, []

    def handle_starttag(self, tag, attributes):
        if tag in ("h1", "strong"):
            self.depth += 1
            self.pieces.append("")

    def handle_endtag(self, tag):
        if tag in ("h1", "strong"):
            self.depth -= 1

    def handle_data(self, data):
        if self.depth:
            self.pieces[-1] += data


def words(text):
    return " ".join(text.replace("\u00a0", " ").split())


def check(name, raw, day, offset, findings):
    """Its HTML part; `offset` is that of its date, in seconds."""
    findings.hold(name, not re.search(rb"(?<!\r)\n|\r(?!\n)", raw), "a line does not end in CRLF")
    findings.hold(name, raw.isascii(), "it is not all ASCII")
    longest = max(map(len, raw.split(b"\r\n")))
    findings.hold(name, longest <= 78, f"a line has {longest} characters")
    # The strict policy raises what it would otherwise note.
    message = message_from_bytes(raw, policy=policy.SMTP + policy.strict)
    for part in message.walk():
        findings.hold(name, not part.defects, f"{part.get_content_type()} has defects: {part.defects}")
    check_headers(name, message, day, offset, findings)
    plain, html = message.get_body(("plain",)), message.get_body(("html",))
    findings.hold(name, [part.get_content_type() for part in message.iter_parts()] == ["text/plain", "text/html"],
                  "the parts are not plain text and then HTML")
    text, html = plain.get_content(), html.get_content()
    wide = [line for line in text.splitlines() if len(line) > 72 and " " in line.strip() and "://" not in line]
    findings.hold(name, not wide, f"lines of the text part are long: {wide[:2]}")
    findings.hold(name, not re.search(r"</?(p|td|a|span|strong|div|br)[ >]|&[a-z]+;|\u00a0", text), "markup in the text part")
    findings.hold(name, "\u21a9" not in text + html, "a way back from a footnote, which leads nowhere in a mail")
    strong = Strong()
    strong.feed(html)
    for piece in strong.pieces:
        findings.hold(name, words(piece).rstrip(":") in words(text), f"the text part lacks '{words(piece)}'")
    return html


def check_headers(name, message, day, offset, findings):
    for header in ("From", "To", "Subject", "Date", "Message-ID", "List-Id", "Auto-Submitted", "MIME-Version"):
        findings.hold(name, len(message.get_all(header, [])) == 1, f"{header} is not there once")
    findings.hold(name, not {"bcc", "cc", "received"} & {key.lower() for key in message.keys()}, "a header too many")
    subject = str(message["Subject"])
    findings.hold(name, 0 < len(subject) <= 121 and subject == subject.strip(), f"subject: {subject!r}")
    date = message["Date"].datetime
    findings.hold(name, date.date().isoformat() == day and date.hour == 6, f"date: {date}")
    findings.hold(name, date.utcoffset() == timedelta(seconds=offset), f"zone: {date.utcoffset()}")
    findings.hold(name, message["Auto-Submitted"] == "auto-generated", "it is not said that a program made it")
    # As RFC 2919 has it: a phrase, and an id of at most 255 characters.
    list_id = str(message["List-Id"])
    findings.hold(name, bool(re.search(r"<[a-z0-9-]+\.fairlead\.[a-z0-9.-]+>$", list_id)) and len(list_id) < 255, list_id)
