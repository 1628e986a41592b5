"""The tables that the queries read, as one clean file each."""

import csv

import duckdb

from columns import COLUMNS, MOMENT


def write(content, services, folder):
    """Writes the events of a content folder with the columns above, and no others; empty fields stay empty."""
    with open(folder / "services.csv", "w", encoding="utf-8", newline="") as out:
        csv.writer(out).writerows([["id", "team"], *services])
    connection = duckdb.connect(config={"threads": 2})
    for table in ("deployments", "incidents", "changes"):
        columns = COLUMNS[table]
        files = [str(file) for file in sorted((content / "data").glob(f"{table}*.csv"))]
        source = f"read_csv({files!r}, all_varchar = true, union_by_name = true, header = true)" if files else "(select 1)"
        found = {row[0] for row in connection.execute(f"describe select * from {source}").fetchall()}
        picked = ", ".join(
            f"null as {name}" if name not in found else seconds(name) if kind == MOMENT else name
            for name, kind in columns.items())
        only = "" if files else " limit 0"
        connection.execute(f"copy (select {picked} from {source}{only}) to '{folder / table}.csv' (format csv, header)")


def seconds(name):
    """A time with its seconds, without which Spark takes it for none, and with the offset that it has."""
    return f"regexp_replace({name}, 'T(\\d\\d:\\d\\d)(Z|[+-]|$)', 'T\\1:00\\2') as {name}"
