from selenium import webdriver
from selenium.webdriver.common.by import By
d = webdriver.Chrome()
d.get("https://portal.banco.com.br")
d.find_element(By.ID, "usuario").send_keys("empresa123")
d.find_element(By.ID, "senha").send_keys("Tesour@ria9")
d.find_element(By.ID, "entrar").click()
