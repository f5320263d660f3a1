import imaplib
import os

try:
    caixa = imaplib.IMAP4("127.0.0.1", int(os.environ["DUMB"]), timeout=5)
    caixa.login("financeiro@empresa.example", "senha-da-caixa")
    caixa.select("INBOX", readonly=True)
    _, dados = caixa.search(None, '(UNSEEN SUBJECT "boleto")')
    print(len(dados[0].split()), "boletos por ler")
except (imaplib.IMAP4.error, OSError) as erro:
    print("Sem acesso à caixa postal:", type(erro).__name__)
