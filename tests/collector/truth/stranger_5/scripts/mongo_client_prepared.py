"""Validate the export settings; the client is only prepared, never used."""
import os

from pymongo import MongoClient
from pymongo.uri_parser import parse_uri

uri = f"mongodb://export:secret@127.0.0.1:{os.environ['DUMB']}/archive"
settings = parse_uri(uri)
client = MongoClient(uri, connect=False)
print("would export", settings["database"], "to", client["archive"].name)
client.close()
