"""Downloads the daily reference rates of the ECB and writes a CSV."""
import csv
import urllib.request
import xml.etree.ElementTree as ET

URL = "https://www.ecb.europa.eu/stats/eurofxref/eurofxref-daily.xml"
NS = {"e": "http://www.ecb.int/vocabulary/2002-08-01/eurofxref"}


def main():
    with urllib.request.urlopen(URL, timeout=20) as resp:
        root = ET.fromstring(resp.read())
    day = root.find(".//e:Cube[@time]", NS)
    with open("rates.csv", "w", newline="") as fh:
        w = csv.writer(fh)
        w.writerow(["date", "currency", "rate"])
        for cube in day.findall("e:Cube", NS):
            w.writerow([day.get("time"), cube.get("currency"), cube.get("rate")])
    print("rates of", day.get("time"))


if __name__ == "__main__":
    main()
