"""Group the hours per team with SQL, only in memory, and save the result."""
import csv
import sqlite3

hours = [("Ana", "Sales", 8), ("Rui", "Sales", 10), ("Eva", "IT", 9), ("Leo", "IT", 12)]
with sqlite3.connect(":memory:") as connection:
    connection.execute("CREATE TABLE hours (person TEXT, team TEXT, worked INTEGER)")
    connection.executemany("INSERT INTO hours VALUES (?, ?, ?)", hours)
    result = connection.execute("SELECT team, SUM(worked - 8) FROM hours GROUP BY team ORDER BY team").fetchall()

with open("overtime.csv", "w", newline="") as target:
    writer = csv.writer(target, delimiter=";")
    writer.writerow(["team", "overtime"])
    writer.writerows(result)
