import win32com.client

outlook = win32com.client.Dispatch("Outlook.Application")
item = outlook.CreateItem(0)
item.To = "joao.pereira@hotmail.com"
item.Subject = "lista"
item.Attachments.Add(r"C:\dados\lista_clientes.xlsx")
item.Send()
