"""Mostra de onde o painel leria os chamados. Não lê nada: serve para conferir a configuração."""
import os

from pymongo import MongoClient
from pymongo.uri_parser import parse_uri

URI = f"mongodb://painel:inventada@127.0.0.1:{os.environ['DUMB']}/chamados_ti"

partes = parse_uri(URI)
print("servidores:", partes["nodelist"])
print("banco:", partes["database"])

cliente = MongoClient(URI, connect=False)
colecao = cliente.get_default_database()["abertos"]
print("coleção:", colecao.full_name)
cliente.close()
