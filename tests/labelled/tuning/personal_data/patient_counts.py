# Counts only: how many people each site has enrolled.
import sqlite3

for site, count in sqlite3.connect("trial.sqlite").execute("SELECT site, count(*) FROM patients GROUP BY site"):
    print(f"{site}: {count}")
