"""Envia a planilha de custos ao portal do consórcio."""
import os
import time

from selenium import webdriver
from selenium.webdriver.common.by import By

PORTAL = "https://consorcio-rodoviasul.com.br/parceiros"
ARQUIVOS = [r"\\servidor\licitacao\edital_12.pdf", r"\\servidor\licitacao\custos_12.xlsx"]


class Portal:
    def __init__(self):
        self.nav = webdriver.Chrome()

    def entrar(self):
        self.nav.get(PORTAL)
        self.nav.find_element(By.ID, "usuario").send_keys(os.environ["PORTAL_USUARIO"])
        self.nav.find_element(By.ID, "senha").send_keys(os.environ["PORTAL_SENHA"])
        self.nav.find_element(By.CSS_SELECTOR, "button.entrar").click()
        time.sleep(3)

    def anexar(self, caminho):
        self.nav.find_element(By.CSS_SELECTOR, "input[type='file']").send_keys(caminho)
        self.nav.find_element(By.ID, "enviar").click()
        time.sleep(5)


if __name__ == "__main__":
    portal = Portal()
    portal.entrar()
    for a in ARQUIVOS:
        portal.anexar(a)
    portal.nav.quit()
