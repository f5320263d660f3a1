# Reads the prices of our competitor out of a page saved from the browser.
from bs4 import BeautifulSoup

SAVED = """
<html><body><h1>Packaging</h1>
<table id="prices">
  <tr><th>Article</th><th>Price</th></tr>
  <tr><td>Pallet</td><td data-currency="BRL">17,95</td></tr>
  <tr><td>Box 40x30</td><td data-currency="BRL">1,49</td></tr>
  <tr><td>Label roll</td><td data-currency="BRL">on request</td></tr>
</table></body></html>
"""


def prices(page):
    for row in BeautifulSoup(page, "html.parser").select("#prices tr"):
        cells = [cell.get_text(strip=True) for cell in row.find_all("td")]
        if len(cells) == 2 and cells[1][:1].isdigit():
            yield cells[0], float(cells[1].replace(",", "."))


if __name__ == "__main__":
    found = dict(prices(SAVED))
    for name, price in found.items():
        print(f"{name:12} {price:8.2f}")
    print(f"{len(found)} prices read")
