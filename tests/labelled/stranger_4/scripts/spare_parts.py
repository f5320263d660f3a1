"""Tiny inventory of spare parts kept in a JSON file."""
import argparse

from tinydb import Query, TinyDB

DB = TinyDB("spare_parts.json")
Part = Query()


def add(number, qty):
    found = DB.get(Part.number == number)
    if found:
        DB.update({"qty": found["qty"] + qty}, Part.number == number)
    else:
        DB.insert({"number": number, "qty": qty})


def main():
    p = argparse.ArgumentParser()
    sub = p.add_subparsers(dest="cmd", required=True)
    a = sub.add_parser("add")
    a.add_argument("number")
    a.add_argument("qty", type=int)
    sub.add_parser("list")
    args = p.parse_args()
    if args.cmd == "add":
        add(args.number, args.qty)
    for row in DB.all():
        print(f"{row['number']:<20}{row['qty']:>6}")


if __name__ == "__main__":
    main()
