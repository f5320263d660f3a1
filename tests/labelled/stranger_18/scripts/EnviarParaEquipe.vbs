Option Explicit
Dim olApp, novo, arquivo
arquivo = "\\srvarq01\comercial\metas\metas_2025.xlsx"
Set olApp = CreateObject("Outlook.Application")
Set novo = olApp.CreateItem(0)
novo.To = "equipe.comercial@concretosul.com.br"
novo.Subject = "Metas do mes"
novo.Body = "Segue a planilha atualizada."
novo.Attachments.Add arquivo
novo.Display
