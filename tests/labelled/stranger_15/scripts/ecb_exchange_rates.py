"""Download the reference rates of the ECB and append them to a workbook."""
import xml.etree.ElementTree as ET
from pathlib import Path

import requests
from openpyxl import Workbook, load_workbook

URL = "https://www.ecb.europa.eu/stats/eurofxref/eurofxref-daily.xml"
NS = {"e": "http://www.ecb.int/vocabulary/2002-08-01/eurofxref"}
BOOK = Path("rates.xlsx")


def rates() -> tuple[str, dict[str, float]]:
    r = requests.get(URL, timeout=20)
    r.raise_for_status()
    day = ET.fromstring(r.content).find(".//e:Cube[@time]", NS)
    return day.attrib["time"], {c.attrib["currency"]: float(c.attrib["rate"]) for c in day}


def main(wanted=("USD", "CHF", "GBP", "BRL")):
    day, values = rates()
    wb = load_workbook(BOOK) if BOOK.exists() else Workbook()
    ws = wb.active
    if ws.max_row == 1:
        ws.append(["date", *wanted])
    ws.append([day, *(values[c] for c in wanted)])
    wb.save(BOOK)
    print(day, {c: values[c] for c in wanted})


if __name__ == "__main__":
    main()
