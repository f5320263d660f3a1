import win32com.client

outlook = win32com.client.Dispatch("Outlook.Application")
item = outlook.CreateItem(0)
item.To = "compras@empresa.example"
item.Subject = "lista"
item.Display()
