"""Takes mail the way that mail goes. Run through script/test-mail, which installs what this needs."""

import argparse
import subprocess
import tempfile
from pathlib import Path

import message
import relay
import shown
import support

ROOT = Path(__file__).resolve().parents[2]
DAY = "2026-11-20"


class Findings:
    """Counts checks and keeps what does not hold."""

    def __init__(self):
        self.checks, self.found = 0, []

    def hold(self, what, condition, text):
        self.checks += 1
        if not condition:
            self.found.append(f"{what}: {text}")


def every_element(folder):
    """A content whose note has all that Markdown has."""
    (folder / "updates" / "board").mkdir(parents=True)
    (folder / "fairlead.yaml").write_text(
        "organization: Häfen & Söhne, GmbH\ntime_zone: America/St_Johns\npublished_at: https://reports.example.com/x\n"
        "audiences:\n  - id: board\n    name: The board, “all of it”\n"
        "    mail: {to: [board@example.com, chair@example.com], from: reports@example.com}\n", encoding="utf-8")
    note = (Path(__file__).parent / "note.md").read_text(encoding="utf-8")
    (folder / "updates" / "board" / f"{DAY}.md").write_text(note, encoding="utf-8")


def write(fairlead, audience, content):
    command = [fairlead, "mail", audience, "--content", str(content), "--as-of", DAY, "--templates", str(ROOT / "templates")]
    made = [subprocess.run(command, capture_output=True, timeout=120) for _ in range(2)]
    if made[0].returncode != 0:
        raise SystemExit(f"{' '.join(command)} failed:\n{made[0].stderr.decode()}")
    return made[0].stdout, made[1].stdout


def main():
    parser = argparse.ArgumentParser(prog="script/test-mail")
    parser.add_argument("fairlead", nargs="?", default=str(ROOT / ".build/release/fairlead"))
    parser.add_argument("--shots", type=Path)
    options = parser.parse_args()
    findings = Findings()
    with tempfile.TemporaryDirectory() as scratch:
        own = Path(scratch) / "content"
        every_element(own)
        for name, audience, content, offset in (
            ("sample", "executives", ROOT / "content", 0), ("every-element", "board", own, -12600)
        ):
            first, second = write(options.fairlead, audience, content)
            findings.hold(name, first == second, "two runs differ")
            html = message.check(name, first, DAY, offset, findings)
            relay.check(name, first, findings)
            support.check(name, html, findings)
            shown.check(name, html, findings, options.shots)
    for text in findings.found:
        print(text)
    print(f"{findings.checks} checks, {len(findings.found)} findings")
    return 1 if findings.found else 0


if __name__ == "__main__":
    raise SystemExit(main())
