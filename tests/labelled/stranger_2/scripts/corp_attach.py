import win32com.client
ol = win32com.client.Dispatch("Outlook.Application")
msg = ol.CreateItem(0)
msg.To = "tesouraria@empresa.com.br"
msg.Subject = "planilha"
msg.Attachments.Add(r"C:\Financeiro\fluxo_caixa.xlsx")
msg.Send()
