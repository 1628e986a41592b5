"""The files for CI: their schemas, and the scripts that they call against stand-ins."""

import contextlib
import http.server
import io
import json
import os
import subprocess
import threading
import urllib.parse
from email.parser import BytesParser
from pathlib import Path

from check_jsonschema import main as check_jsonschema

ROOT = Path(__file__).resolve().parents[2]
MARKER = "<!-- fairlead-diff -->"
COMMENT = MARKER + "\n**2 new concerns** “$(touch x)” `y` @@ %0A\n"


def hold(scratch, findings):
    for file, schema in ("github.yml", "vendor.github-workflows"), ("gitlab-ci.yml", "vendor.gitlab-ci"):
        said = io.StringIO()
        with contextlib.redirect_stdout(said), contextlib.redirect_stderr(said):
            status = check_jsonschema(["--builtin-schema", schema, str(ROOT / "script/ci" / file)], standalone_mode=False)
        findings.hold(f"script/ci/{file}", not status, said.getvalue()[:2000])
    (scratch / "comment.md").write_text(COMMENT, encoding="utf-8")
    hold_github(scratch, findings)
    hold_gitlab(scratch, findings)


GH = """#!/bin/sh
# Stands in for GitHub's program: answers a list with what --jq makes of it, and notes what else it was told.
for word; do
  if [ "$previous" = --jq ]; then exec jq --raw-output "$word" "$COMMENTS"; fi
  previous=$word
done
printf '%s\\n' "$@" >"$CALLED"
"""


def hold_github(scratch, findings):
    folder = scratch / "gh"
    folder.mkdir()
    (folder / "gh").write_text(GH)
    (folder / "gh").chmod(0o755)
    quoted = {"id": 1, "user": {"type": "User"}, "body": COMMENT}
    other = {"id": 2, "user": {"type": "Bot"}, "body": "see " + MARKER}
    own = [{"id": number, "user": {"type": "Bot"}, "body": COMMENT} for number in (3, 4)]
    for comments, words in (
        ([quoted, other], ["POST", "repos/ours/content/issues/7/comments"]),
        ([quoted, other] + own, ["PATCH", "repos/ours/content/issues/comments/3"]),
    ):
        (folder / "comments.json").write_text(json.dumps(comments))
        environment = os.environ | {
            "PATH": f"{folder}:{os.environ['PATH']}", "COMMENTS": str(folder / "comments.json"), "previous": "",
            "CALLED": str(folder / "called"), "GITHUB_REPOSITORY": "ours/content", "PULL_REQUEST": "7"}
        run = subprocess.run(
            [ROOT / "script/ci/comment-github", "comment.md"], cwd=scratch, env=environment, capture_output=True, timeout=60)
        called = (folder / "called").read_text().split("\n") if run.returncode == 0 else run.stderr
        expected = ["api", "--silent", "--method", *words, "--field", "body=@comment.md", ""]
        findings.hold("comment-github", called == expected, called)


class GitLab(http.server.BaseHTTPRequestHandler):
    """As much of the API as the script calls. Notes are on three pages, the last of which is empty."""

    notes, changed = [], []

    def answer(self, value):
        body = json.dumps(value).encode()
        self.send_response(200 if self.headers["PRIVATE-TOKEN"] == "secret" else 401)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def do_GET(self):
        url = urllib.parse.urlsplit(self.path)
        page = int(urllib.parse.parse_qs(url.query).get("page", ["1"])[0])
        half = (len(self.notes) + 1) // 2
        self.answer({"id": 5} if url.path == "/user" else self.notes[half * (page - 1):half * page])

    def change(self):
        form = self.rfile.read(int(self.headers["Content-Length"]))
        message = BytesParser().parsebytes(b"Content-Type: " + self.headers["Content-Type"].encode() + b"\n\n" + form)
        parts = {part.get_param("name", header="content-disposition"): part for part in message.get_payload()}
        self.changed.append((self.command, self.path, parts["body"].get_payload(decode=True).decode()))
        self.answer({})

    do_POST = do_PUT = change

    def log_message(self, *_):
        pass


def hold_gitlab(scratch, findings):
    notes = "/projects/9/merge_requests/7/notes"
    quoted = {"id": 1, "author": {"id": 6}, "body": COMMENT}
    other = {"id": 2, "author": {"id": 5}, "body": "see " + MARKER}
    own = {"id": 3, "author": {"id": 5}, "body": COMMENT}
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), GitLab)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    for present, way, path in ([], "POST", notes), ([quoted, other], "POST", notes), (
            [quoted, other, quoted, own], "PUT", notes + "/3"):
        GitLab.notes, GitLab.changed = present, []
        environment = os.environ | {
            "CI_API_V4_URL": f"http://127.0.0.1:{server.server_port}", "CI_PROJECT_ID": "9", "CI_MERGE_REQUEST_IID": "7",
            "REPORT_TOKEN": "secret", "no_proxy": "127.0.0.1"}
        run = subprocess.run(
            [ROOT / "script/ci/comment-gitlab", "comment.md"], cwd=scratch, env=environment, capture_output=True, timeout=60)
        findings.hold("comment-gitlab, status", run.returncode == 0, run.stderr)
        findings.hold("comment-gitlab", [(w, p) for w, p, _ in GitLab.changed] == [(way, path)], GitLab.changed)
        texts = [text.replace("\r\n", "\n").strip() for _, _, text in GitLab.changed]
        findings.hold("comment-gitlab, text", texts == [COMMENT.strip()], texts)
    server.shutdown()
