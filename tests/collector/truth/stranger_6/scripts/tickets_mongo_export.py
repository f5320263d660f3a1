import os

import pandas as pd
import pymongo

cliente = pymongo.MongoClient(host="127.0.0.1", port=int(os.environ["DUMB"]), serverSelectionTimeoutMS=800)
try:
    chamados = list(cliente["suporte"]["chamados"].find({"fechado": False}, {"_id": 0, "texto": 0}))
    pd.DataFrame(chamados).to_csv("chamados.csv", index=False)
except pymongo.errors.ServerSelectionTimeoutError:
    print("Sem acesso ao MongoDB")
