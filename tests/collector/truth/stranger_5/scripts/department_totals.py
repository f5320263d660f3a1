"""Sum the amounts per client and save the totals for the accounting department."""
import csv
from collections import defaultdict

INPUT_FILE = "in.csv"
OUTPUT_FILE = "totals.csv"


def main():
    totals = defaultdict(float)
    with open(INPUT_FILE, newline="", encoding="utf-8") as source:
        for row in csv.DictReader(source):
            totals[row["name"]] += float(row["amount"])

    with open(OUTPUT_FILE, "w", newline="", encoding="utf-8") as target:
        writer = csv.writer(target)
        writer.writerow(["client", "total"])
        for client, total in sorted(totals.items()):
            writer.writerow([client, f"{total:.2f}"])
    print(f"Saved {len(totals)} clients to {OUTPUT_FILE}")


if __name__ == "__main__":
    main()
