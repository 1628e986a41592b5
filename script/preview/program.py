"""A preview that runs in a folder of its own, and what may be asked of it."""

import http.client
import os
import shutil
import signal
import socket
import subprocess
import threading
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
PATIENCE = 30


class Preview:
    """`fairlead preview` on a copy of the sample."""

    def __init__(self, fairlead, work, *options):
        self.work = work
        self.port = free_port()
        words = [fairlead, "preview", "--port", str(self.port), *options]
        self.process = subprocess.Popen(
            words, cwd=work, stderr=subprocess.PIPE, stdout=subprocess.DEVNULL, text=True, start_new_session=True)
        self.said, self.ready = [], threading.Event()
        threading.Thread(target=self.listen, daemon=True).start()
        if not self.ready.wait(PATIENCE):
            raise SystemExit("the preview did not begin:\n" + "".join(self.said))

    def listen(self):
        for line in self.process.stderr:
            self.said.append(line)
            if line.startswith("Preview at"):
                self.ready.set()
        self.ready.set()

    def address(self, path=""):
        return f"http://localhost:{self.port}/{path}"

    def get(self, path="/", host=None, at="127.0.0.1", method="GET"):
        """The status, the headers and the text."""
        connection = http.client.HTTPConnection(at, self.port, timeout=PATIENCE)
        try:
            connection.putrequest(method, path, skip_host=True)
            if host != "":
                connection.putheader("Host", host or f"localhost:{self.port}")
            connection.endheaders()
            answer = connection.getresponse()
            return answer.status, answer.headers, answer.read().decode(errors="replace")
        finally:
            connection.close()

    def text(self, path="/"):
        return self.get(path)[2]

    def end(self, number=signal.SIGINT):
        """Its status."""
        self.process.send_signal(number)
        return self.process.wait(PATIENCE)

    def children(self):
        """Processes of its session that are still there."""
        listed = subprocess.run(["ps", "-o", "pid=", "-s", str(self.process.pid)], capture_output=True, text=True)
        return listed.stdout.split()


def free_port():
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return found.getsockname()[1]


def lay_out(folder):
    """The sample in a repository, as people have theirs."""
    for name in ("content", "templates"):
        shutil.copytree(ROOT / name, folder / name)
    (folder / "elsewhere").mkdir()
    (folder / "elsewhere/0001-hire-a-pilot.md").write_text(
        "# Hire a pilot\n\nDate: 2026-09-01\n\n## Status\n\nAccepted\n\n## Context\n\nThe river is shallow.\n")
    git = ["git", "-C", folder, "-c", "user.name=A", "-c", "user.email=a@example.com"]
    for words in (["init", "-q"], ["add", "-A"], ["commit", "-q", "-m", "All of it"]):
        subprocess.run([*git, *words], check=True, stdout=subprocess.DEVNULL)


def save(path, change):
    """As a plain editor saves."""
    path.write_text(change(path.read_text(encoding="utf-8")), encoding="utf-8")


def save_by_renaming(path, change):
    """As vim and others save: into a file beside it, which then takes its place."""
    draft = path.with_name(f".{path.name}.new")
    draft.write_text(change(path.read_text(encoding="utf-8")), encoding="utf-8")
    os.replace(draft, path)


def wait_until(what, holds):
    """How long it took in milliseconds."""
    start = time.monotonic()
    while not holds():
        if time.monotonic() - start > PATIENCE:
            raise SystemExit(f"after {PATIENCE} seconds, {what} is not so")
        time.sleep(0.002)
    return (time.monotonic() - start) * 1000


def listening_addresses(port):
    """The addresses that anybody listens at with a port, as the system lists them."""
    found = set()
    for table in ("tcp", "tcp6"):
        for line in Path(f"/proc/net/{table}").read_text().splitlines()[1:]:
            words = line.split()
            address, number = words[1].split(":")
            if int(number, 16) == port and words[3] == "0A":
                found.add(address)
    return found

