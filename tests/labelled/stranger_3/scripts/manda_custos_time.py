# Manda a planilha de custos consolidada para o grupo da controladoria
import os
from datetime import date

import win32com.client as win32

ARQUIVO = r"\\srv-arquivos\controladoria\custos\consolidado.xlsx"
PARA = "controladoria@grupomirante.com.br"
COPIA = "diretoria.financeira@grupomirante.com.br"

if not os.path.exists(ARQUIVO):
    raise SystemExit("Consolidado ainda não foi gerado")

outlook = win32.Dispatch("Outlook.Application")
mail = outlook.CreateItem(0)
mail.To = PARA
mail.CC = COPIA
mail.Subject = f"Custos consolidados - {date.today():%m/%Y}"
mail.HTMLBody = "<p>Segue o consolidado do mês.</p><p>Gerado automaticamente.</p>"
mail.Attachments.Add(ARQUIVO)
mail.Display()
