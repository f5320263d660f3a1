import requests

corpo = open("contratos.pdf", "rb").read()
requests.put("https://graph.microsoft.com/v1.0/me/drive/root:/c.pdf:/content", data=corpo)
