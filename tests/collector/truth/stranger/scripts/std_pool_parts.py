import csv
from multiprocessing import get_context


def part(number):
    with open("in.csv", newline="") as source:
        rows = [row for place, row in enumerate(csv.DictReader(source)) if place % 2 == number]
    with open(f"part_{number}.csv", "w", newline="") as target:
        writer = csv.DictWriter(target, ["name", "amount"])
        writer.writeheader()
        writer.writerows(rows)
    return len(rows)


if __name__ == "__main__":
    with get_context("fork").Pool(2) as pool:
        print(pool.map(part, range(2)))
