# -*- coding: utf-8 -*-
"""Envia a planilha de margem por categoria usando a Gmail API."""
import base64
import mimetypes
from email.message import EmailMessage
from pathlib import Path

from google.auth.transport.requests import Request
from google.oauth2.credentials import Credentials
from google_auth_oauthlib.flow import InstalledAppFlow
from googleapiclient.discovery import build

ESCOPOS = ["https://www.googleapis.com/auth/gmail.send"]
PLANILHA = Path(r"\\srv-lojas\comercial\Margem\margem_categoria.xlsx")
PARA = "renata.f.compras@gmail.com"


def obter_credenciais():
    token = Path("token.json")
    creds = None
    if token.exists():
        creds = Credentials.from_authorized_user_file(str(token), ESCOPOS)
    if not creds or not creds.valid:
        if creds and creds.expired and creds.refresh_token:
            creds.refresh(Request())
        else:
            fluxo = InstalledAppFlow.from_client_secrets_file("credentials.json", ESCOPOS)
            creds = fluxo.run_local_server(port=0)
        token.write_text(creds.to_json())
    return creds


def montar_mensagem(arquivo: Path) -> dict:
    msg = EmailMessage()
    msg["To"] = PARA
    msg["From"] = "me"
    msg["Subject"] = f"Margem por categoria - {arquivo.stem}"
    msg.set_content("Segue a planilha de margem.")
    tipo, _ = mimetypes.guess_type(arquivo.name)
    principal, sub = (tipo or "application/octet-stream").split("/", 1)
    msg.add_attachment(arquivo.read_bytes(), maintype=principal, subtype=sub, filename=arquivo.name)
    return {"raw": base64.urlsafe_b64encode(msg.as_bytes()).decode()}


def main():
    servico = build("gmail", "v1", credentials=obter_credenciais())
    resposta = servico.users().messages().send(userId="me", body=montar_mensagem(PLANILHA)).execute()
    print("Mensagem enviada, id:", resposta["id"])


if __name__ == "__main__":
    main()
