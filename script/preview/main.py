"""Writes while a preview shows. Run through script/test-preview, which installs what this needs."""

import re
import signal
import sys
import tempfile
from pathlib import Path

from browsing import Browser
from program import Preview, lay_out, listening_addresses, save, save_by_renaming, wait_until

GOAL = "content/okrs/2026-Q4/gates-open-first-time.md"
GOAL_PAGE = "/okrs/2026-Q4/gates-open-first-time.html"
checks = 0


def expect(what, holds):
    global checks
    checks += 1
    if not holds:
        raise SystemExit(f"not so: {what}")


def replaced(old, new):
    return lambda text: text.replace(old, new, 1)


def edits(preview, work):
    """Everything that a person does to files is seen."""
    goal = work / GOAL
    expect("the page has its title", "Gates that open the first time" in preview.text(GOAL_PAGE))
    for way in (save, save_by_renaming):
        for title in ("Gates that never wait", "Gates that open the first time"):
            before = re.search("title: (.*)", goal.read_text(encoding="utf-8"))[1]
            way(goal, replaced(before, title))
            took = wait_until(f"'{title}' shown", lambda: title in preview.text(GOAL_PAGE))
            print(f"{way.__name__}: seen after {took:.0f} ms")

    folder = work / "content/growth/new/talks"
    folder.mkdir(parents=True)
    expect("a new folder is harmless", preview.get(GOAL_PAGE)[0] == 200)
    new = work / "content/decisions/0900-name-the-gates.md"
    new.write_text("# Name the gates\n\nDate: 2026-09-01\n\n## Status\n\nAccepted\n\n## Context\n\nThey have numbers.\n",
                   encoding="utf-8")
    wait_until("a new file shown", lambda: preview.get("/decisions/0900-name-the-gates.html")[0] == 200)
    new.unlink()
    wait_until("a removed file gone", lambda: preview.get("/decisions/0900-name-the-gates.html")[0] == 404)

    coaching, moved = work / "content/coaching", work / "kept"
    pair = next(coaching.glob("*.md"))
    page = f"/coaching/{pair.stem}.html"
    coaching.rename(moved)
    wait_until("a removed folder gone", lambda: preview.get(page)[0] == 404)
    moved.rename(coaching)
    wait_until("the folder is back", lambda: preview.get(page)[0] == 200)
    save(pair, lambda text: text + "\nA sentence in a folder that came back.\n")
    wait_until("a change in it shown", lambda: "in a folder that came back" in preview.text(page))

    layout = work / "templates/layout.html"
    save(layout, replaced("</header>", "<b>from the harbour</b></header>"))
    wait_until("a change of a template shown", lambda: "from the harbour" in preview.text(GOAL_PAGE))
    save(layout, replaced("<b>from the harbour</b>", "{{harbour}}"))
    wait_until("a broken template told", lambda: "templates/layout.html:" in preview.text(GOAL_PAGE))
    expect("the old page stays", "from the harbour" in preview.text(GOAL_PAGE))
    save(layout, replaced("{{harbour}}", ""))
    wait_until("the mended one shown", lambda: "from the harbour" not in preview.text(GOAL_PAGE))

    outside = work / "elsewhere/0001-hire-a-pilot.md"
    save(work / "content/fairlead.yaml", replaced("platform/adr]", "platform/adr, ../elsewhere]"))
    page = "/decisions/elsewhere/0001-hire-a-pilot.html"
    wait_until("a folder outside shown", lambda: preview.get(page)[0] == 200)
    save(outside, replaced("The river", "The old river"))
    wait_until("a change outside shown", lambda: "The old river" in preview.text(page))


def mistakes(preview, work):
    """What is wrong stands on the page with its place, and the last good page stays."""
    goal = work / GOAL
    save(goal, replaced("target: 96", "target: 91.5"))
    place = re.compile(re.escape(GOAL) + r":\d+:\d+: error: target equals baseline")
    wait_until("an error told with its place", lambda: place.search(preview.text(GOAL_PAGE)))
    status, _, page = preview.get(GOAL_PAGE)
    expect("the last good page stays", status == 200 and "to 96" in page)
    expect("it says so", "this is the last good report" in page)
    expect("no other page is the new one", "this is the last good report" in preview.text("/"))
    save(goal, replaced("target: 91.5", "target: 96"))
    wait_until("the mended page shown", lambda: "target equals baseline" not in preview.text(GOAL_PAGE))
    moved = work / "away"
    (work / "content").rename(moved)
    wait_until("a lost folder told", lambda: "no folder" in preview.text("/"))
    moved.rename(work / "content")
    wait_until("the folder back", lambda: "no folder" not in preview.text("/"))


def who_may_ask(preview):
    """Only this machine, and only by its own names."""
    port = preview.port
    for host in (f"localhost:{port}", f"127.0.0.1:{port}", f"[::1]:{port}", f"LOCALHOST:{port}"):
        expect(f"{host} is answered", preview.get(host=host)[0] == 200)
    for host in ("", "localhost", f"localhost:{port + 1}", f"rebound.example:{port}", "rebound.example", f"127.0.0.2:{port}",
                 f"localhost.rebound.example:{port}", f"localhost:{port}.rebound.example"):
        status, _, text = preview.get(host=host)
        expect(f"'{host}' is refused", status in (400, 421) and "Gates" not in text)
    loopback = {"0100007F", "00000000000000000000000001000000"}
    expect("it listens on loopback only", listening_addresses(port) <= loopback and listening_addresses(port))
    status, headers, _ = preview.get()
    expect("nothing is kept", headers["Cache-Control"] == "no-store")
    expect("other sites may not fetch it", headers["Cross-Origin-Resource-Policy"] == "same-origin")
    expect("pages are HTML", headers["Content-Type"] == "text/html; charset=utf-8")
    for path in ("/../../etc/passwd", "/%2e%2e/%2e%2e/etc/passwd", "/..%2f..%2fetc/passwd", "//etc/passwd", "/assets/", "/okrs",
                 "/content/fairlead.yaml", "/.fairlead", "/%00", "/%", "/feed.xml", "http://localhost/index.html"):
        expect(f"{path} is not there", preview.get(path)[0] == 404)
    expect("nothing can be sent", preview.get(method="POST")[0] == 405)
    status, headers, text = preview.get(method="HEAD")
    expect("heads are told alone", status == 200 and text == "" and int(headers["Content-Length"]) > 0)
    index = re.search(r'src="[./]*(assets/search-index[^"]*)"', preview.text("/search/"))
    expect("there is something to search", index and "Gates" in preview.text("/" + index[1]))
    for path, kind in {"/calendar.ics": "text/calendar; charset=utf-8", "/llms.txt": "text/plain; charset=utf-8",
                       "/report.json": "application/json", "/latest-run.css": "text/css; charset=utf-8"}.items():
        status, headers, _ = preview.get(path)
        expect(f"{path} is {kind}", status == 200 and headers["Content-Type"] == kind)


def in_a_browser(preview, work):
    """The page loads itself again, and its bar opens."""
    goal = work / GOAL
    with Browser() as browser:
        browser.open(preview.address(GOAL_PAGE[1:]))
        for title in ("Gates that never wait", "Gates that open the first time"):
            before = re.search("title: (.*)", goal.read_text(encoding="utf-8"))[1]
            save(goal, replaced(before, title))
            took = wait_until(f"'{title}' in the browser", lambda: title in browser.text())
            print(f"browser: seen after {took:.0f} ms")
        save(goal, replaced("target: 96", "target: 91.5"))
        wait_until("the error in the bar", lambda: "target equals baseline" in browser.bar())
        expect("the bar is open, with the place", browser.is_open() and f"{GOAL}:" in browser.bar())
        expect("the page is the old one", "to 96" in browser.text())
        browser.toggle()
        save(goal, lambda text: text + "\nOne more sentence.\n")
        browser.wait_for_load()
        expect("the bar stays closed", not browser.is_open())
        save(goal, replaced("target: 91.5", "target: 96"))
        wait_until("the bar without the error", lambda: "target equals baseline" not in browser.bar())
        expect("the policy of the page forbids nothing of it", not browser.complaints())


def from_a_broken_start(fairlead, work):
    """Without a report there is a page that says why, until there is one."""
    goal = work / GOAL
    save(goal, replaced("target: 96", "target: 91.5"))
    preview = Preview(fairlead, work)
    status, _, page = preview.get(GOAL_PAGE)
    expect("there is a page about the error", status == 503 and f"{GOAL}:" in page)
    save(goal, replaced("target: 91.5", "target: 96"))
    wait_until("the report after it", lambda: preview.get(GOAL_PAGE)[0] == 200)
    expect("SIGTERM ends it well", preview.end(signal.SIGTERM) == 0)
    expect("nothing of it runs", not preview.children())


def main():
    fairlead = str(Path(sys.argv[1]).resolve())
    with tempfile.TemporaryDirectory() as folder:
        work = Path(folder)
        lay_out(work)
        (work / "output").mkdir()
        (work / "output/kept.txt").write_text("kept\n")
        before = sorted(path.name for path in work.iterdir())
        preview = Preview(fairlead, work)
        who_may_ask(preview)
        edits(preview, work)
        mistakes(preview, work)
        in_a_browser(preview, work)
        expect("SIGINT ends it well", preview.end() == 0)
        expect("nothing of it runs", not preview.children())
        expect("nobody listens any more", not listening_addresses(preview.port))
        expect("the output is as it was", [path.name for path in (work / "output").iterdir()] == ["kept.txt"])
        expect("no file is left", sorted(path.name for path in work.iterdir()) == before)
        from_a_broken_start(fairlead, work)
    print(f"{checks} checks, and all was seen")


main()
