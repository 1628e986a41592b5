"""The queries in Spark, on this machine and without a network. Run as a program: spark.py FOLDER QUERIES..."""

import sys
from pathlib import Path

from pyspark.sql import SparkSession

from columns import COLUMNS


def main():
    session = (
        SparkSession.builder.master("local[2]").appName("facts").config("spark.ui.enabled", "false")
        .config("spark.driver.host", "127.0.0.1").config("spark.driver.bindAddress", "127.0.0.1")
        .config("spark.driver.memory", "4g").config("spark.sql.shuffle.partitions", "2")
        .config("spark.sql.adaptive.enabled", "false").config("spark.ui.showConsoleProgress", "false")
        .config("spark.sql.session.timeZone", "UTC").config("spark.log.level", "ERROR")
        .config("spark.sql.warehouse.dir", str(Path(sys.argv[1]) / "warehouse")).getOrCreate())
    for folder in map(Path, sys.argv[1:]):
        load(session, folder)
        for statement in (folder / "spark.sql").read_text(encoding="utf-8").split(";\n"):
            if statement.strip():
                session.sql(statement)
    session.stop()


def load(session, folder):
    for table, kinds in COLUMNS.items():
        typed = ", ".join(f"{name} {KINDS[kind]}" for name, kind in kinds.items())
        rows = session.read.csv(str(folder / f"{table}.csv"), header=True, schema=typed)
        rows.createOrReplaceTempView(table)


KINDS = {"text": "string", "boolean": "boolean", "timestamptz": "timestamp"}

if __name__ == "__main__":
    main()
