"""Public hearing list of the commercial court as CSV."""
import csv
import importlib.util
import subprocess
import sys


def ensure(package, module=None):
    if importlib.util.find_spec(module or package) is None:
        subprocess.check_call([sys.executable, "-m", "pip", "install", "--quiet", package])


ensure("playwright")
subprocess.run([sys.executable, "-m", "playwright", "install", "chromium"], check=True)
from playwright.sync_api import sync_playwright

with sync_playwright() as p:
    page = p.chromium.launch().new_page()
    page.goto("https://hearings.commercial-court.example/today")
    rows = page.locator("table#list tr").all()
    data = [[c.inner_text().strip() for c in row.locator("td").all()] for row in rows]

with open("hearings.csv", "w", newline="", encoding="utf-8") as fh:
    csv.writer(fh).writerows(r for r in data if r)
