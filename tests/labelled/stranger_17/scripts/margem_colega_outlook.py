# -*- coding: utf-8 -*-
"""Envia a planilha de margem para o comercial (caixa da empresa) pelo Outlook."""
from pathlib import Path

import win32com.client

PLANILHA = Path(r"\\srv-lojas\comercial\Margem\margem_categoria.xlsx")
PARA = "renata.figueira@varejomax.com.br"
COPIA = "comercial@varejomax.com.br"


def enviar(arquivo: Path):
    outlook = win32com.client.Dispatch("Outlook.Application")
    mail = outlook.CreateItem(0)
    mail.To = PARA
    mail.CC = COPIA
    mail.Subject = f"Margem por categoria - {arquivo.stem}"
    mail.Body = "Oi Renata,\n\nsegue a planilha atualizada.\n\nAbraço"
    mail.Attachments.Add(str(arquivo))
    mail.Send()


def main():
    if not PLANILHA.exists():
        raise SystemExit(f"Planilha não encontrada: {PLANILHA}")
    enviar(PLANILHA)
    print("Enviado para", PARA)


if __name__ == "__main__":
    main()
