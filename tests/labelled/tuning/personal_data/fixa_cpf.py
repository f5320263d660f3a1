# corrige o cadastro do cliente que reclamou
import sqlite3

base = sqlite3.connect("crm.db")
base.execute("update clientes set limite = 0 where documento = '105.664.997-62'")
base.commit()
