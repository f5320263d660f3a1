"""Lê os pedidos em aberto do sistema antigo (MySQL) e gera a planilha da expedição."""
import configparser

import pymysql
from openpyxl import Workbook

CONFIG = """
[mysql]
host = legado-db
port = 3306
base = pedidos
usuario = expedicao
senha = s1bJiLq6hxV*65

[saida]
arquivo = expedicao.xlsx
"""

cfg = configparser.ConfigParser(interpolation=None)
cfg.read_string(CONFIG)
m = cfg["mysql"]

con = pymysql.connect(
    host=m["host"], port=m.getint("port"), user=m["usuario"], password=m["senha"], database=m["base"]
)

wb = Workbook()
ws = wb.active
ws.title = "Em aberto"
ws.append(["Pedido", "Item", "Quantidade", "Doca"])

with con:
    with con.cursor() as cur:
        cur.execute("SELECT pedido, item, qtd, doca FROM pedido_item WHERE situacao = 'A' ORDER BY doca")
        for linha in cur:
            ws.append(list(linha))

wb.save(cfg["saida"]["arquivo"])
