"""Injects faults by topic. Run through script/test-faults, which builds and installs what this needs."""

import argparse
import sys
import tempfile
from pathlib import Path

import cleanup
import commands
import errors
import kills
import limits
import places
import reading
from faults import Faults

# A new topic is a module with `run(faults)`, and a row here.
TOPICS = {
    "kills": kills.run, "errors": errors.run, "commands": commands.run, "places": places.run,
    "reading": reading.run, "limits": limits.run,
    "cleanup": cleanup.run,
}


def main():
    parser = argparse.ArgumentParser(prog="script/test-faults")
    parser.add_argument("topics", nargs="*", metavar="TOPIC", help=", ".join(TOPICS))
    parser.add_argument("--fairlead", type=Path, default=Path(".build/release/fairlead"))
    parser.add_argument("--every", type=int, default=1)
    options = parser.parse_args()
    for name in options.topics:
        if name not in TOPICS:
            parser.error(f"there is no topic '{name}'; there are {', '.join(TOPICS)}")
    with tempfile.TemporaryDirectory(prefix="fairlead-faults-") as work:
        faults = Faults(Path(work), options.fairlead.resolve(), max(1, options.every))
        for name in options.topics or TOPICS:
            TOPICS[name](faults)
    sys.exit(faults.close())


if __name__ == "__main__":
    main()
