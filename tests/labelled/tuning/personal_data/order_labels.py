import csv

with open("orders.csv") as f:
    for row in csv.DictReader(f):
        print("Order", row["order_no"], row["depot"], "-", row["gate"])
