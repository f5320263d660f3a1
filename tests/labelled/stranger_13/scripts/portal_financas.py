"""Descarrega o comprovativo de IRS de cada cliente."""
import time

from selenium import webdriver
from selenium.webdriver.common.by import By

CLIENTES = [
    # nome, NIF, senha de acesso
    ("Teresa Falcão Nogueira", "218374658", "Alfarroba82k"),
    ("Rui Mesquita Patrão", "199203849", "0liveira!Sul"),
    ("Helena Baptista Couto", "247163503", "Tq39mareBaixa"),
]

driver = webdriver.Edge()
for nome, nif, senha in CLIENTES:
    driver.get("https://irs.portaldasfinancas.gov.pt/comprovativos/obterComprovativoForm.action")
    time.sleep(2)
    driver.find_element(By.ID, "username").send_keys(nif)
    driver.find_element(By.ID, "password-nif").send_keys(senha)
    driver.find_element(By.ID, "sbmtLogin").click()
    time.sleep(3)
    driver.find_element(By.LINK_TEXT, "Obter comprovativo").click()
    print("feito:", nome)
    driver.delete_all_cookies()
driver.quit()
