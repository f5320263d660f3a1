# Contagem de pedidos por status no Mongo do e-commerce
import os
from datetime import datetime, timedelta

from openpyxl import Workbook
from pymongo import MongoClient

cliente = MongoClient(os.environ["MONGO_URI"], serverSelectionTimeoutMS=5000)
pedidos = cliente["ecommerce"]["pedidos"]

desde = datetime.utcnow() - timedelta(days=30)
pipeline = [
    {"$match": {"criadoEm": {"$gte": desde}}},
    {"$group": {"_id": "$status", "quantidade": {"$sum": 1}, "total": {"$sum": "$valorTotal"}}},
    {"$sort": {"quantidade": -1}},
]

wb = Workbook()
ws = wb.active
ws.append(["Status", "Quantidade", "Total"])
for linha in pedidos.aggregate(pipeline):
    ws.append([linha["_id"], linha["quantidade"], round(linha["total"], 2)])
wb.save("pedidos_por_status.xlsx")
cliente.close()
