"""Procura notas fiscais não lidas nas duas caixas de correio."""
import contextlib
import imaplib
import os

CAIXAS = {"fiscal": os.environ["DUMB"], "fiscal-antiga": os.environ["FREE"]}


def nao_lidas(porta: int) -> int:
    with contextlib.closing(imaplib.IMAP4("127.0.0.1", porta, timeout=4)) as caixa:
        caixa.login("fiscal@oficina.example", "inventada")
        caixa.select("INBOX", readonly=True)
        _, dados = caixa.search(None, "UNSEEN", 'SUBJECT "NF-e"')
        return len(dados[0].split())


for nome, porta in CAIXAS.items():
    try:
        print(nome, nao_lidas(int(porta)))
    except (imaplib.IMAP4.error, OSError) as erro:
        print(nome, type(erro).__name__)
