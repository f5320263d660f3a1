"""List new tenders on the public portal."""
import csv
from datetime import date

from selenium import webdriver
from selenium.webdriver.common.by import By
from selenium.webdriver.support import expected_conditions as EC
from selenium.webdriver.support.ui import WebDriverWait

PORTAL = "https://www.tenders-northshire.gov.uk/search"
WORD = "bridge"


def main():
    driver = webdriver.Edge()
    wait = WebDriverWait(driver, 30)
    try:
        driver.get(PORTAL)
        box = wait.until(EC.presence_of_element_located((By.NAME, "q")))
        box.send_keys(WORD)
        box.submit()
        rows = wait.until(EC.presence_of_all_elements_located((By.CSS_SELECTOR, "table.results tbody tr")))
        hits = [[c.text for c in row.find_elements(By.TAG_NAME, "td")] for row in rows]
    finally:
        driver.quit()
    target = f"tenders_{date.today():%Y%m%d}.csv"
    with open(target, "w", newline="", encoding="utf-8") as fh:
        csv.writer(fh).writerows([["number", "title", "closing"], *hits])
    print(len(hits), "tenders ->", target)


if __name__ == "__main__":
    main()
