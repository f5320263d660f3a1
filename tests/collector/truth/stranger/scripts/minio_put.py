import os

from minio import Minio

HTTP = os.environ["HTTP"]
client = Minio(f"localhost:{HTTP}", access_key="etl", secret_key="hunter2", secure=False, region="us-east-1")
try:
    client.fput_object("reports", "in.json", "in.json")
except Exception as fault:
    print(type(fault).__name__)
