# How many visits per site were done, as a table to paste into the report.
import os
import sqlite3

from tabulate import tabulate

TRIAL_DATABASE = os.environ.get("TRIAL_DATABASE", "trial.sqlite")


def counts():
    connection = sqlite3.connect(TRIAL_DATABASE)
    return connection.execute("SELECT site, count(*) FROM patients GROUP BY site ORDER BY site").fetchall()


if __name__ == "__main__":
    print(tabulate(counts(), headers=["Site", "Enrolled"], tablefmt="github"))
