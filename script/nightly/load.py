"""Serves a report by a real nginx under load, while ten new reports take its place. Started by script/test-nightly."""

import argparse
import gzip
import http.client
import pathlib
import random
import re
import shutil
import socket
import subprocess
import threading
import time

root = pathlib.Path(__file__).resolve().parents[2]
readers = 4
rebuilds = 10
# A report is read for a moment before the next one is made, as in a night that is very short.
pause = 0.4


class Reader(threading.Thread):
    """Opens pages, and what they fetch, until it is told to stop."""

    def __init__(self, port, pages, seed):
        super().__init__()
        self.port, self.pages, self.chance = port, pages, random.Random(seed)
        self.failures, self.requests, self.stopped = [], 0, threading.Event()

    def run(self):
        while not self.stopped.is_set():
            page = self.chance.choice(self.pages)
            try:
                self.open(page)
            except (OSError, http.client.HTTPException, EOFError, ValueError) as error:
                self.failures.append(f"{page}: {error!r}")

    def open(self, page):
        # One connection for a page and what it fetches, as a browser has.
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=10)
        html = self.fetch(connection, f"/{page}", page).decode()
        if not html.rstrip().endswith("</html>"):
            self.failures.append(f"{page}: cut off")
        folder = pathlib.PurePosixPath("/" + page).parent
        for way in re.findall(r'<(?:link|script)[^>]* (?:href|src)="([^"]*)"', html):
            target = re.sub(r"[^/]+/\.\./", "", str(folder / way))
            while "/../" in target:
                target = re.sub(r"/[^/]+/\.\./", "/", target, count=1)
            # What is searched goes with its report: a page that was read before has its list.
            if target.startswith("/assets/search-index."):
                continue
            self.fetch(connection, target, page)
        connection.close()

    def fetch(self, connection, path, page):
        connection.request("GET", path, headers={"Accept-Encoding": "gzip"})
        answer = connection.getresponse()
        body = answer.read()
        self.requests += 1
        if answer.status != 200:
            self.failures.append(f"{path}, for {page}: {answer.status}")
        if "default-src 'none'" not in answer.headers.get("Content-Security-Policy", ""):
            self.failures.append(f"{path}: no policy")
        if answer.headers.get("Content-Encoding") != "gzip":
            self.failures.append(f"{path}: not sent compressed")
            return body
        return gzip.decompress(body)


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def write_configuration(options, port, output):
    site = (root / "script/nightly/nginx.conf").read_text()
    site = re.sub(r"listen 80;", f"listen 127.0.0.1:{port};", site)
    site = re.sub(r"root [^;]*;", f"root {output};", site)
    (options.work / "site.conf").write_text(site)
    folders = "".join(
        f"  {kind}_temp_path {options.work}/{kind};\n" for kind in ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
    )
    user = "user root;\n" if pathlib.Path("/proc/self").owner() == "root" else ""
    (options.work / "nginx.conf").write_text(
        f"{user}daemon off;\nworker_processes 2;\npid {options.work}/pid;\nerror_log {options.work}/errors info;\n"
        f"events {{ worker_connections 256; }}\nhttp {{\n  include {options.types};\n  access_log off;\n{folders}"
        f"  include {options.work}/site.conf;\n}}\n"
    )


def build(options, variant, output):
    subprocess.run(
        [options.program, "build", "--content", options.work / variant / "content", "--templates",
         options.work / variant / "templates", "--output", output, "--quiet", "--precompress", "--timeout", "1m"],
        check=True,
    )


def write_variants(options):
    """Two states of the sample: a name that every page has is another, and so is the style sheet."""
    for variant in ["one", "two"]:
        for folder in ["content", "templates"]:
            shutil.copytree(root / folder, options.work / variant / folder)
        settings = options.work / variant / "content/fairlead.yaml"
        text = settings.read_text()
        settings.write_text(re.sub(r"(?m)^organization: .*$", f"organization: Quayside {variant}", text))
        with (options.work / variant / "templates/assets/fairlead.css").open("a") as sheet:
            sheet.write(f"/* {variant} */\n")


def wait_for(port):
    for _ in range(100):
        try:
            return socket.create_connection(("127.0.0.1", port), timeout=1).close()
        except OSError:
            time.sleep(0.1)
    raise SystemExit("nginx does not answer")


def serve(options, output):
    port = free_port()
    write_configuration(options, port, output)
    server = subprocess.Popen([options.nginx, "-p", options.work, "-e", options.work / "errors", "-c", options.work / "nginx.conf"])
    try:
        wait_for(port)
        return load(options, output, port)
    finally:
        server.terminate()
        server.wait()


def load(options, output, port):
    pages = sorted(str(page.relative_to(output)) for page in output.rglob("*.html"))
    threads = [Reader(port, pages, seed) for seed in range(readers)]
    for thread in threads:
        thread.start()
    try:
        for number in range(rebuilds):
            time.sleep(pause)
            build(options, ["two", "one"][number % 2], output)
        time.sleep(pause)
    finally:
        for thread in threads:
            thread.stopped.set()
        for thread in threads:
            thread.join()
    return sum(thread.requests for thread in threads), [failure for thread in threads for failure in thread.failures]


def main():
    parser = argparse.ArgumentParser()
    for name in ["nginx", "types", "program"]:
        parser.add_argument(f"--{name}", required=True)
    parser.add_argument("--work", type=pathlib.Path, required=True)
    options = parser.parse_args()
    write_variants(options)
    output = options.work / "www/report"
    build(options, "one", output)
    requests, failures = serve(options, output)
    for failure in failures[:10]:
        print(failure)
    if failures or requests < 500:
        raise SystemExit(f"{len(failures)} of {requests} requests failed while {rebuilds} reports took their place")
    print(f"{requests} requests while {rebuilds} new reports took their place; none failed")


main()
