import os

import boto3
from botocore.config import Config

HTTP = os.environ["HTTP"]
s3 = boto3.client(
    "s3",
    endpoint_url=f"http://127.0.0.1:{HTTP}",
    region_name="us-east-1",
    aws_access_key_id="etl",
    aws_secret_access_key="hunter2",
    config=Config(retries={"max_attempts": 1}, connect_timeout=3, read_timeout=5, s3={"addressing_style": "path"}),
)
try:
    s3.upload_file("in.csv", "reports", "2025/in.csv")
except Exception as fault:
    print(type(fault).__name__)
