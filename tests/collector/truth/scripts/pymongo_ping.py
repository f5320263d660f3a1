import os

import pymongo

HTTP, DUMB = int(os.environ["HTTP"]), int(os.environ["DUMB"])
try:
    pymongo.MongoClient('localhost', DUMB, serverSelectionTimeoutMS=700).admin.command('ping')
except Exception as fault:
    print(type(fault).__name__)
