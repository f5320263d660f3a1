"""Scores from the app's SQLite file into parquet."""
import sqlite3

import polars as pl

connection = sqlite3.connect("scores_app.db")
connection.execute("create table if not exists score (player text, points integer)")
connection.executemany("insert into score values (?, ?)", [("ann", 12), ("bob", 7), ("ann", 30), ("cy", 1)])
connection.commit()
frame = pl.read_database("select player, points from score", connection)
best = frame.group_by("player").agg(pl.col("points").max()).sort("player")
best.write_parquet("best_scores.parquet")
print(best)
connection.close()
