"""The facts of 10 million deployments in PostgreSQL, Spark and DuckDB beside `fairlead facts`, each once."""

import subprocess
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
DEPLOYMENTS = 10_000_000


def bench(options, work, command):
    print(f"\n## Facts of {DEPLOYMENTS:,} deployments in other engines\n", flush=True)
    words = [ROOT / "script" / "test-engines", "--fairlead", command[0], "--rows", str(DEPLOYMENTS), "--only-rows",
             "--seed", str(options.seed), "--work", work]
    subprocess.run(words, check=True)
