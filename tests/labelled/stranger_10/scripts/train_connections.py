import sqlite3
import pandas as pd

con = sqlite3.connect(":memory:")
for table in ("stops", "stop_times", "trips"):
    pd.read_csv(f"gtfs/{table}.txt", dtype=str).to_sql(table, con, index=False)

connections = pd.read_sql("""
    SELECT a.trip_id AS first, b.trip_id AS second, a.arrival_time AS arrives, b.departure_time AS leaves
    FROM stop_times a JOIN stop_times b ON a.stop_id = b.stop_id AND a.trip_id <> b.trip_id
    WHERE a.stop_id = ? AND b.departure_time BETWEEN time(a.arrival_time, '+8 minutes') AND time(a.arrival_time, '+40 minutes')
""", con, params=["8010050"])
print(connections.sort_values("arrives").to_string(index=False))
