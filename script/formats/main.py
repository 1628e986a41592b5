"""Hands findings to the programs that read them. Run through script/test-formats, which installs what this needs."""

import argparse
import tempfile
from pathlib import Path

import ci
import formats
import hostile

ROOT = Path(__file__).resolve().parents[2]


class Findings:
    """Counts checks and keeps what does not hold."""

    def __init__(self):
        self.checks, self.found = 0, []

    def hold(self, what, condition, text=""):
        self.checks += 1
        if not condition:
            self.found.append(f"{what}: {text}")


def main():
    parser = argparse.ArgumentParser(prog="script/test-formats")
    parser.add_argument("fairlead", nargs="?", type=Path, default=ROOT / ".build/release/fairlead")
    fairlead = parser.parse_args().fairlead.resolve()
    findings = Findings()
    with tempfile.TemporaryDirectory() as scratch:
        for name, write in hostile.CONTENTS.items():
            folder = Path(scratch) / name
            write(folder / "content")
            formats.hold(formats.Run(fairlead, folder), name, findings)
        hostile.a_few(Path(scratch) / "moved" / "content")
        formats.hold_stable(fairlead, Path(scratch) / "moved", findings)
        ci.hold(Path(scratch), findings)
    for text in findings.found[:40]:
        print(text)
    print(f"{findings.checks} checks, {len(findings.found)} findings")
    raise SystemExit(1 if findings.found else 0)


if __name__ == "__main__":
    main()
