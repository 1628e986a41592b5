"""The queries in DuckDB."""

import duckdb

from columns import COLUMNS


def facts(folder, queries, threads=2):
    connection = duckdb.connect(config={"threads": threads})
    for table, columns in COLUMNS.items():
        typed = ", ".join(f"'{name}': '{'varchar' if kind == 'text' else kind}'" for name, kind in columns.items())
        connection.execute(
            f"create table {table} as select * from read_csv('{folder / table}.csv', header = true, columns = {{{typed}}})")
    connection.execute(queries)
