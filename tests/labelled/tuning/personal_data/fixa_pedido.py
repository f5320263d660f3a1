# corrige o pedido que ficou aberto
import sqlite3

base = sqlite3.connect("crm.db")
base.execute("update pedidos set limite = 0 where numero = '123.456.789-00'")
base.commit()
