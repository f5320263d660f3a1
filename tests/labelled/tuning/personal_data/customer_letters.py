import csv

with open("customers.csv") as f:
    for row in csv.DictReader(f):
        print("Dear", row["first_name"], row["last_name"], "-", row["home_address"])
