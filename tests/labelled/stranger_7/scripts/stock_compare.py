"""Compare two stock lists and write the differences."""
import csv
import sys


def read(path, key_column, qty_column):
    stock = {}
    with open(path, newline="", encoding="utf-8-sig") as f:
        for row in csv.DictReader(f, delimiter=";"):
            key = row[key_column].lstrip("0")
            stock[key] = stock.get(key, 0) + float(row[qty_column].replace(",", "."))
    return stock


def main():
    if len(sys.argv) != 3:
        sys.exit("usage: stock_compare.py sap.csv wms.csv")
    sap = read(sys.argv[1], "Material", "Unrestricted")
    wms = read(sys.argv[2], "SKU", "OnHand")

    differences = []
    for material in sorted(sap.keys() | wms.keys()):
        a, b = sap.get(material, 0), wms.get(material, 0)
        if abs(a - b) > 0.001:
            differences.append((material, a, b, a - b))

    with open("differences.csv", "w", newline="", encoding="utf-8") as f:
        writer = csv.writer(f, delimiter=";")
        writer.writerow(["material", "sap", "wms", "difference"])
        writer.writerows(differences)
    print(f"{len(differences)} differences of {len(sap | wms)} materials")


if __name__ == "__main__":
    main()
