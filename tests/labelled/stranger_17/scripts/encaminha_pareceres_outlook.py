"""Encaminha e-mails com anexo da pasta 'Pareceres' usando o Outlook instalado."""
import win32com.client as win32

PASTA = "Pareceres"
MEU_EMAIL = "caio.b.advogado@hotmail.com"
CATEGORIA = "Encaminhado"


def localizar_pasta(ns, nome):
    caixa = ns.GetDefaultFolder(6)
    for pasta in caixa.Folders:
        if pasta.Name.lower() == nome.lower():
            return pasta
    raise ValueError(f"Pasta {nome} não encontrada")


def encaminhar(item):
    novo = item.Forward()
    novo.To = MEU_EMAIL
    novo.Subject = "[casa] " + item.Subject
    novo.DeleteAfterSubmit = True
    novo.Send()
    item.Categories = CATEGORIA
    item.Save()


def main():
    outlook = win32.Dispatch("Outlook.Application")
    ns = outlook.GetNamespace("MAPI")
    pasta = localizar_pasta(ns, PASTA)
    enviados = 0
    for item in list(pasta.Items):
        if item.Class != 43 or item.Attachments.Count == 0:
            continue
        if CATEGORIA in (item.Categories or ""):
            continue
        try:
            encaminhar(item)
            enviados += 1
        except Exception as e:
            print("Erro em", item.Subject, "->", e)
    print(enviados, "e-mails encaminhados")


if __name__ == "__main__":
    main()
