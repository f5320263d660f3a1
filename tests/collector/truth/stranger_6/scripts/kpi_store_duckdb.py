import duckdb

with duckdb.connect("kpi.db") as db:
    db.execute("create table if not exists kpi (month text, name text, value double)")
    db.executemany(
        "insert into kpi values (?, ?, ?)",
        [["2024-04", "OTIF", 0.93], ["2024-04", "Fill rate", 0.97], ["2024-05", "OTIF", 0.95]],
    )
    db.sql("select month, value from kpi where name = 'OTIF' order by month").write_csv("kpi_export.csv")
