"""Calculate raw-material surcharges from the shared YAML."""
import csv
import sys

import yaml

CONFIG = r"X:\Pricing\everyone\surcharges.yaml"


def load_config():
    with open(CONFIG, encoding="utf-8") as f:
        # the file has python tuples in it, so the plain safe loader does not work
        return yaml.load(f, Loader=yaml.UnsafeLoader)


def surcharge(config, metal, weight, quote):
    low, high, factor = config["metals"][metal]
    if quote <= low:
        return 0.0
    return (min(quote, high) - low) * weight * factor


def main():
    config = load_config()
    with open(sys.argv[1], newline="", encoding="utf-8") as f:
        rows = list(csv.DictReader(f, delimiter=";"))
    total = 0.0
    for row in rows:
        value = surcharge(config, row["metal"], float(row["weight_kg"]), float(row["quote"]))
        total += value
        print(f"{row['article']};{value:.2f}")
    print(f"Total: {total:.2f}", file=sys.stderr)


if __name__ == "__main__":
    main()
