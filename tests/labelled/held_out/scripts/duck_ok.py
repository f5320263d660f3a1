"""Read a CSV with the standard library."""
import csv

with open("orders.csv", newline="") as source:
    print(sum(float(row["amount"]) for row in csv.DictReader(source)))
