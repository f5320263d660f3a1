from selenium import webdriver
from selenium.webdriver.common.by import By
from selenium.webdriver.support import expected_conditions as ec
from selenium.webdriver.support.ui import WebDriverWait

navegador = webdriver.Edge()
espera = WebDriverWait(navegador, 20)
navegador.get("https://mediadores.segurosalborada.example/login")
espera.until(ec.presence_of_element_located((By.ID, "usuario"))).send_keys("corr-20418")
navegador.find_element(By.ID, "clave").send_keys("Naranja_Azul.27")
navegador.find_element(By.CSS_SELECTOR, "button[type=submit]").click()

espera.until(ec.element_to_be_clickable((By.LINK_TEXT, "Tarifas hogar"))).click()
tabla = espera.until(ec.presence_of_element_located((By.ID, "tarifas")))
with open("tarifas_hogar.txt", "w", encoding="utf-8") as salida:
    salida.write(tabla.text)
navegador.quit()
