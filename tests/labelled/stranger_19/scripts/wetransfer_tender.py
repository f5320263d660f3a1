"""Upload tender documents through the WeTransfer page."""
import time
from pathlib import Path

from selenium import webdriver
from selenium.webdriver.common.by import By
from selenium.webdriver.support import expected_conditions as EC
from selenium.webdriver.support.ui import WebDriverWait

FOLDER = Path(r"T:\Tenders\Open\Bridge_A44")


def main():
    driver = webdriver.Edge()
    wait = WebDriverWait(driver, 60)
    try:
        driver.get("https://wetransfer.com/")
        wait.until(EC.element_to_be_clickable((By.XPATH, "//button[contains(., 'I agree')]"))).click()
        chooser = wait.until(EC.presence_of_element_located((By.CSS_SELECTOR, "input[type=file]")))
        chooser.send_keys("\n".join(str(p) for p in FOLDER.glob("*.pdf")))
        driver.find_element(By.XPATH, "//button[contains(., 'Get a link')]").click()
        wait = WebDriverWait(driver, 900)
        field = wait.until(EC.presence_of_element_located((By.CSS_SELECTOR, "input[readonly]")))
        print("Link:", field.get_attribute("value"))
        time.sleep(2)
    finally:
        driver.quit()


if __name__ == "__main__":
    main()
