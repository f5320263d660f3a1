class Config:
    URL = "https://erp.empresa.local"
    CLAVE = "Sevilla2026$"
    TIMEOUT = 30
print(Config.URL)
