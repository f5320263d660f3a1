"""The heavy part runs in a Python of its own; this one only starts it and reads the answer."""
import json
import subprocess
import sys

WORK = """
import json, sqlite3
with sqlite3.connect("sums.db") as connection:
    connection.execute("create table n (v integer)")
    connection.executemany("insert into n values (?)", [(v,) for v in range(100)])
    total = connection.execute("select sum(v) from n").fetchone()[0]
connection.close()
with open("sums.json", "w") as target:
    json.dump({"total": total}, target)
"""
subprocess.run([sys.executable, "-c", WORK], check=True)
with open("sums.json", encoding="ascii") as source:
    print(json.load(source)["total"])
