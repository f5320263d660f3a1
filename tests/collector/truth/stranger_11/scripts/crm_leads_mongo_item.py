"""How many leads of the fair have nobody to call them yet?"""
import os

from pymongo import MongoClient
from pymongo.errors import PyMongoError

URI = f"mongodb://fair_team:invented@127.0.0.1:{os.environ['DUMB']}/?authSource=admin&serverSelectionTimeoutMS=600"

with MongoClient(URI, connectTimeoutMS=400) as client:
    leads = client["crm_leads"]["fair_2026"]
    try:
        print(leads.count_documents({"owner": None}), "leads without an owner")
        for lead in leads.find({"owner": None}, {"company": 1}).limit(5):
            print(" -", lead["company"])
    except PyMongoError as problem:
        print("The CRM is not there:", type(problem).__name__)
