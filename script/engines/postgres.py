"""A PostgreSQL of our own: started by a user without rights on a socket in a folder of its own, and stopped again."""

import os
import shutil
import subprocess
from contextlib import contextmanager

from columns import COLUMNS

# Nothing here has to outlive the machine's failing.
SETTINGS = ["listen_addresses=", "fsync=off", "synchronous_commit=off", "full_page_writes=off", "shared_buffers=512MB",
            "work_mem=256MB", "max_wal_size=4GB", "max_parallel_workers_per_gather=2"]


class Server:
    def __init__(self, binaries, folder):
        self.binaries, self.folder = binaries, folder
        self.data, self.socket = folder / "data", folder / "socket"

    def as_user(self, *words, **options):
        """Runs a program as whoever the server runs as: it refuses to be root."""
        if os.geteuid() == 0:
            words = ["runuser", "-u", "nobody", "--", *words]
        return subprocess.run(words, check=True, cwd="/", stdout=subprocess.DEVNULL, **options)

    def start(self):
        self.folder.mkdir(exist_ok=True)
        self.socket.mkdir()
        if os.geteuid() == 0:
            shutil.chown(self.folder, "nobody")
            shutil.chown(self.socket, "nobody")
        self.as_user(self.binaries / "initdb", "-A", "trust", "-U", "fairlead", "-E", "UTF8", "--locale=C", "-N",
                     "-D", self.data)
        words = " ".join(f"-c {setting}" for setting in [*SETTINGS, f"unix_socket_directories={self.socket}"])
        self.as_user(self.binaries / "pg_ctl", "-D", self.data, "-o", words, "-w", "-s", "-l", self.folder / "log", "start")

    def stop(self):
        self.as_user(self.binaries / "pg_ctl", "-D", self.data, "-w", "-s", "-m", "immediate", "stop")

    def run(self, sql):
        words = [self.binaries / "psql", "-h", self.socket, "-U", "fairlead", "-d", "postgres", "-X", "-q", "-v",
                 "ON_ERROR_STOP=1"]
        subprocess.run(words, input=sql, text=True, check=True, stdout=subprocess.DEVNULL)


@contextmanager
def server(binaries, folder):
    """A server that runs for as long as it is needed."""
    own = Server(binaries, folder)
    own.start()
    try:
        yield own
    finally:
        own.stop()



def facts(own, folder, queries):
    """Loads the tables of a folder, and runs the queries."""
    text = ""
    for table, columns in COLUMNS.items():
        typed = ", ".join(f"{name} {kind}" for name, kind in columns.items())
        text += f"drop table if exists {table};\ncreate table {table} ({typed});\n"
        text += f"\\copy {table} from '{folder / table}.csv' with (format csv, header)\n"
    own.run(text + "analyze;\n")
    own.run(queries)
