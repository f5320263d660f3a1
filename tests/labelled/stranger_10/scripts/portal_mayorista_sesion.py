from playwright.sync_api import sync_playwright

with sync_playwright() as p:
    contexto = p.chromium.launch().new_context(storage_state="sesion_brisa.json")
    page = contexto.new_page()
    page.goto("https://pro.mayorista-brisa.example/cupos")
    if page.locator("#clave").count():
        raise SystemExit("la sesión caducó, entra a mano y guárdala otra vez")
    with page.expect_download() as d:
        page.click("text=Exportar cupos")
    d.value.save_as("cupos.xlsx")
