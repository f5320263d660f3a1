import win32com.client

mail = win32com.client.Dispatch("Outlook.Application").CreateItem(0)
mail.To = "bruno1980@hotmail.com"
mail.Attachments.Add(r"C:\dados\fornecedores.xlsx")
mail.Send()
