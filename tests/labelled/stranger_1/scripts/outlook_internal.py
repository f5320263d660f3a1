import win32com.client as win32
o = win32.Dispatch("outlook.application")
m = o.CreateItem(0)
m.To = "controladoria@empresa.com.br"
m.Subject = "Relatorio de margens"
m.HTMLBody = "<p>Relatorio disponivel na pasta da rede.</p>"
m.Send()
