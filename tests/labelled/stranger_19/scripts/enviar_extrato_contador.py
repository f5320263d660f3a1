"""Envia os extratos do mês para o escritório de contabilidade."""
import os
from datetime import date
from pathlib import Path

import yagmail

PASTA = Path(r"\\servidor\financeiro\extratos")
CONTADOR = "fechamento@moraes-contabil.com.br"


def arquivos_do_mes():
    prefixo = date.today().strftime("%Y%m")
    return [str(p) for p in sorted(PASTA.glob(f"{prefixo}*")) if p.suffix in (".pdf", ".ofx", ".xml")]


def enviar(anexos):
    conta = yagmail.SMTP(os.environ["MAIL_USUARIO"], os.environ["MAIL_SENHA"])
    conta.send(
        to=CONTADOR,
        subject=f"Documentos {date.today():%m/%Y}",
        contents="Segue a documentação do mês.",
        attachments=anexos,
    )


if __name__ == "__main__":
    lista = arquivos_do_mes()
    if not lista:
        raise SystemExit("Nenhum documento do mês")
    enviar(lista)
    print(f"{len(lista)} documentos enviados")
