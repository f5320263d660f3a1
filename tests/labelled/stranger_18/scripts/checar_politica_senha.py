import getpass
import re

REGRAS = {
    "pelo menos 12 caracteres": r".{12,}",
    "uma letra minuscula": r"[a-z]",
    "uma letra maiuscula": r"[A-Z]",
    "um numero": r"\d",
    "um simbolo": r"[^\w\s]",
}
PROIBIDAS = ("senha", "password", "123456", "empresa")

senha = getpass.getpass("Senha nova: ")
erros = [nome for nome, padrao in REGRAS.items() if not re.search(padrao, senha)]
erros += [f"contem '{p}'" for p in PROIBIDAS if p in senha.lower()]
print("OK" if not erros else "Falta: " + "; ".join(erros))
