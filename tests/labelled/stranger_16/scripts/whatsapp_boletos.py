"""Envia boletos aos inquilinos pelo WhatsApp Web."""
import time
from pathlib import Path

import pandas as pd
from selenium import webdriver
from selenium.webdriver.common.by import By
from selenium.webdriver.support import expected_conditions as EC
from selenium.webdriver.support.ui import WebDriverWait

PLANILHA = "inquilinos.xlsx"
BOLETOS = Path(r"D:\Locacao\boletos")


def main():
    df = pd.read_excel(PLANILHA, dtype={"celular": str})
    nav = webdriver.Chrome()
    nav.get("https://web.whatsapp.com")
    input("Leia o QR code e aperte ENTER...")
    espera = WebDriverWait(nav, 40)
    for _, inq in df.iterrows():
        pdf = BOLETOS / f"{inq['contrato']}.pdf"
        if not pdf.exists():
            print("Sem boleto:", inq["nome"])
            continue
        nav.get(f"https://web.whatsapp.com/send?phone=55{inq['celular']}")
        espera.until(EC.presence_of_element_located((By.CSS_SELECTOR, "span[data-icon='plus']"))).click()
        nav.find_element(By.CSS_SELECTOR, "input[type='file']").send_keys(str(pdf))
        espera.until(EC.element_to_be_clickable((By.CSS_SELECTOR, "span[data-icon='send']"))).click()
        print("Enviado para", inq["nome"])
        time.sleep(4)
    nav.quit()


if __name__ == "__main__":
    main()
