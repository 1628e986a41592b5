"""Serves the report under a sub-path, on the loopback only, with a policy that allows nothing inline and no other host."""

from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

PREFIX = "/some/sub/path/"
POLICY = "default-src 'none'; style-src 'self'; img-src 'self'; script-src 'self'; font-src 'self'"


class StrictHandler(SimpleHTTPRequestHandler):
    def do_GET(self):
        # Browsers ask for this on their own; no page does.
        if self.path == "/favicon.ico":
            self.send_response(204)
            self.end_headers()
        elif not self.path.startswith(PREFIX):
            self.send_error(404, "outside the report")
        else:
            self.path = "/" + self.path[len(PREFIX):]
            super().do_GET()

    def end_headers(self):
        self.send_header("Content-Security-Policy", POLICY)
        super().end_headers()

    def log_message(self, *_):
        pass


def serve(folder):
    """Starts serving. Returns the address of the report, with a slash at its end."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(StrictHandler, directory=str(folder)))
    Thread(target=server.serve_forever, daemon=True).start()
    return f"http://127.0.0.1:{server.server_port}{PREFIX}"
