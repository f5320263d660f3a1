import win32com.client
ol = win32com.client.Dispatch("Outlook.Application")
msg = ol.CreateItem(0)
msg.To = "maria.costa1987@hotmail.com"
msg.Subject = "planilha"
msg.Attachments.Add(r"C:\Financeiro\fluxo_caixa.xlsx")
msg.Send()
