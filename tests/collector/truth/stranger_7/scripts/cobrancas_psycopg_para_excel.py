"""Exporta as cobranças em aberto para o Excel; sem banco, usa os dados de exemplo."""

import os

import psycopg
from openpyxl import Workbook
from openpyxl.styles import Font

EXEMPLO = [("Padaria Sol", 120.5, "2026-10-03"), ("Mercado Lua", 890.0, "2026-10-11"), ("Oficina Zé", 45.9, "2026-10-20")]


def buscar():
    conninfo = f"host=localhost port={os.environ['DUMB']} dbname=financeiro user=relatorios password=hunter2 connect_timeout=5"
    try:
        with psycopg.connect(conninfo) as con:
            return con.execute("SELECT cliente, valor, vencimento FROM cobrancas WHERE pago IS NULL").fetchall()
    except psycopg.OperationalError:
        print("Banco indisponível; usando exemplo")
        return EXEMPLO


wb = Workbook()
ws = wb.active
ws.title = "Cobranças"
ws.append(["Cliente", "Valor", "Vencimento"])
for celula in ws[1]:
    celula.font = Font(bold=True)
for linha in buscar():
    ws.append(list(linha))
wb.save("cobrancas.xlsx")
