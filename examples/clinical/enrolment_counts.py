# How many people each site has enrolled. Counts only.
import os
import sqlite3

TRIAL_DATABASE = os.environ.get("TRIAL_DATABASE", "trial.sqlite")

connection = sqlite3.connect(TRIAL_DATABASE)
for site, count in connection.execute("SELECT site, count(*) FROM patients GROUP BY site ORDER BY site"):
    print(f"{site}: {count}")
