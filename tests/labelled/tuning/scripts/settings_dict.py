SETTINGS = {
    "host": "mongo01",
    "usuario": "etl",
    "senha": "M0ng0-Etl-Prod",
    "timeout": 30,
}

from pymongo import MongoClient

client = MongoClient(SETTINGS["host"], username=SETTINGS["usuario"], password=SETTINGS["senha"])
print(client.list_database_names())
