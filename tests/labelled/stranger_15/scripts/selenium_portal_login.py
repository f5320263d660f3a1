"""Download the tracking list from the carrier's portal."""
import time
from pathlib import Path

from selenium import webdriver
from selenium.webdriver.common.by import By
from selenium.webdriver.support import expected_conditions as EC
from selenium.webdriver.support.ui import WebDriverWait

PORTAL = "https://portal.cargolink.eu/login"
LOGIN = ("versand@holzwerk-thalhof.de", "Fichte&Tanne23")
DOWNLOADS = Path.home() / "Downloads"


def main():
    driver = webdriver.Edge()
    wait = WebDriverWait(driver, 20)
    try:
        driver.get(PORTAL)
        wait.until(EC.element_to_be_clickable((By.ID, "email"))).send_keys(LOGIN[0])
        driver.find_element(By.ID, "password").send_keys(LOGIN[1])
        driver.find_element(By.CSS_SELECTOR, "button[type=submit]").click()
        wait.until(EC.element_to_be_clickable((By.LINK_TEXT, "Shipments"))).click()
        wait.until(EC.element_to_be_clickable((By.ID, "export-csv"))).click()
        time.sleep(5)
        print(max(DOWNLOADS.glob("shipments*.csv"), key=lambda p: p.stat().st_mtime))
    finally:
        driver.quit()


if __name__ == "__main__":
    main()
