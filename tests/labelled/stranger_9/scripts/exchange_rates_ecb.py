import xml.etree.ElementTree as ET
from urllib.request import urlopen

from openpyxl import load_workbook

URL = "https://www.ecb.europa.eu/stats/eurofxref/eurofxref-daily.xml"

with urlopen(URL, timeout=20) as answer:
    tree = ET.parse(answer)
rates = {cube.get("currency"): float(cube.get("rate")) for cube in tree.iter() if cube.get("currency")}

book = load_workbook("prices.xlsx")
sheet = book["Rates"]
for row in sheet.iter_rows(min_row=2, max_col=2):
    code, cell = row[0].value, row[1]
    if code in rates:
        cell.value = rates[code]
    else:
        print("no rate for", code)
book.save("prices.xlsx")
