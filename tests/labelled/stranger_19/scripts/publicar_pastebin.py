"""Publica o log de erros do ERP no Pastebin."""
import urllib.parse
import urllib.request
from pathlib import Path

LOG = Path(r"C:\ERP\logs\erro_atual.log")
PARAMETROS = {
    "api_dev_key": "f3b91c07ad5e4862b0d7c95e118a64d2",
    "api_option": "paste",
    "api_paste_private": "1",
    "api_paste_expire_date": "1W",
    "api_paste_name": "erro ERP",
}


def ultimas_linhas(caminho, n=400):
    return "\n".join(caminho.read_text(encoding="latin-1").splitlines()[-n:])


def publicar(texto):
    corpo = urllib.parse.urlencode({**PARAMETROS, "api_paste_code": texto}).encode()
    with urllib.request.urlopen("https://pastebin.com/api/api_post.php", data=corpo, timeout=30) as resposta:
        return resposta.read().decode()


if __name__ == "__main__":
    print(publicar(ultimas_linhas(LOG)))
