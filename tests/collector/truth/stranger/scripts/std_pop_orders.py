import csv
import os
import poplib

DUMB = int(os.environ["DUMB"])
rows = []
try:
    box = poplib.POP3("localhost", DUMB, timeout=3)
    box.user("orders")
    box.pass_("hunter2")
    rows = [[str(n)] for n in range(len(box.list()[1]))]
except Exception as fault:
    print(type(fault).__name__)
with open("orders.csv", "w", newline="") as file:
    writer = csv.writer(file, delimiter=";")
    writer.writerow(["order"])
    writer.writerows(rows)
