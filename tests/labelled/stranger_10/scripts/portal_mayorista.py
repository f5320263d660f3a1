from playwright.sync_api import sync_playwright

with sync_playwright() as p:
    page = p.chromium.launch().new_page()
    page.goto("https://pro.mayorista-brisa.example/login")
    page.fill("#usuario", "alcor_ventas2")
    page.fill("#clave", "Caracola.27")
    page.click("text=Entrar")
    with page.expect_download() as d:
        page.click("text=Exportar cupos")
    d.value.save_as("cupos.xlsx")
