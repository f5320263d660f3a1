import win32com.client

mail = win32com.client.Dispatch("Outlook.Application").CreateItem(0)
mail.To = "compras@acme.example"
mail.Body = "pronto"
mail.Send()
