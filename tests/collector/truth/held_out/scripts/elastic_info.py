import os

from elasticsearch import Elasticsearch

HTTP = int(os.environ["HTTP"])
try:
    Elasticsearch(f"http://127.0.0.1:{HTTP}", max_retries=0, request_timeout=2).info()
except Exception as fault:
    print(type(fault).__name__)
