"""Splits the ledger into one file per name, in threads."""
import csv
from collections import defaultdict
from concurrent.futures import ThreadPoolExecutor

groups = defaultdict(list)
with open("in.csv", newline="") as source:
    reader = csv.reader(source)
    header = next(reader)
    for name, amount in reader:
        groups[name].append([name, amount])


def write(item):
    name, rows = item
    with open(f"{name}.csv", "w", newline="") as target:
        writer = csv.writer(target)
        writer.writerow(header)
        writer.writerows(rows)
    return name


with ThreadPoolExecutor(max_workers=2) as pool:
    print(list(pool.map(write, groups.items())))
