from selenium import webdriver
from selenium.webdriver.common.by import By
d = webdriver.Chrome()
d.get("https://www.bcb.gov.br/estabilidadefinanceira/historicocotacoes")
print(d.find_element(By.ID, "valor").text)
