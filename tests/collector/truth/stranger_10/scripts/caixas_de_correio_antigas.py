"""Confere se as caixas antigas ainda respondem (IMAP e POP3)."""
import imaplib
import os
import poplib

porta = int(os.environ["DUMB"])
for nome, abrir in {
    "imap": lambda: imaplib.IMAP4("127.0.0.1", porta, timeout=3),
    "pop3": lambda: poplib.POP3("127.0.0.1", porta, timeout=3),
}.items():
    try:
        caixa = abrir()
        print(nome, "responde")
        caixa.quit() if nome == "pop3" else caixa.logout()
    except (OSError, EOFError, imaplib.IMAP4.error, poplib.error_proto) as erro:
        print(nome, "não responde:", type(erro).__name__)
