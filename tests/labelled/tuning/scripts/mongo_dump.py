import os
import json
from pymongo import MongoClient

db = MongoClient(os.environ["MONGO_URL"]).crm
print(json.dumps([doc["_id"] for doc in db.clientes.find({})], default=str))
