"""Envia as fotos do hotel pelo WeTransfer (Selenium)."""
import time
from pathlib import Path

from selenium import webdriver
from selenium.webdriver.common.by import By
from selenium.webdriver.support import expected_conditions as EC
from selenium.webdriver.support.ui import WebDriverWait

FOTOS = sorted(Path(r"M:\Marketing\Fotos\Reforma").glob("*.tif"))
DESTINO = "redacao@revistahospedar.com.br"
REMETENTE = "marketing@hotelmirante.com.br"


def main():
    navegador = webdriver.Chrome()
    espera = WebDriverWait(navegador, 30)
    try:
        navegador.get("https://wetransfer.com/")
        campo = espera.until(EC.presence_of_element_located((By.CSS_SELECTOR, "input[type=file]")))
        campo.send_keys("\n".join(str(f) for f in FOTOS))
        navegador.find_element(By.NAME, "autosuggest").send_keys(DESTINO)
        navegador.find_element(By.NAME, "email").send_keys(REMETENTE)
        navegador.find_element(By.CSS_SELECTOR, "button.transfer__button").click()
        time.sleep(120)
        print(len(FOTOS), "fotos enviadas para", DESTINO)
    finally:
        navegador.quit()


if __name__ == "__main__":
    main()
