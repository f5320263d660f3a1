import requests
import sqlite3

linhas = sqlite3.connect("erp.db").execute("select * from pedidos").fetchall()
requests.post("https://chat.acme.example/hook", json={"content": len(linhas)})
