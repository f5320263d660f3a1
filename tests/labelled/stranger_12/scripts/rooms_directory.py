import csv
from itertools import groupby
from operator import itemgetter


def rooms(path="rooms.csv"):
    with open(path, newline="", encoding="utf-8") as handle:
        for row in csv.DictReader(handle):
            row["floor"] = row["room"].split(".")[1]
            yield row


def main():
    ordered = sorted(rooms(), key=itemgetter("building", "floor", "room"))
    for (building, floor), group in groupby(ordered, key=itemgetter("building", "floor")):
        print(f"\n{building}, floor {floor}")
        for row in group:
            print(f"  {row['room']:<10} {row['use']:<25} ext. {row['extension']}")


if __name__ == "__main__":
    main()
