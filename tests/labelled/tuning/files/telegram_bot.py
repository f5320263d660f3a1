import requests

TOKEN_NAME = "BOT"
docs = open("pedidos.csv", "rb")
requests.post("https://api.telegram.org/bot/sendDocument", files={"document": docs})
