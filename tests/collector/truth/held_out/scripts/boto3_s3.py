import os

import boto3
from botocore.config import Config

HTTP = int(os.environ["HTTP"])
try:
    once = Config(retries={"max_attempts": 1}, connect_timeout=2, read_timeout=2)
    s3 = boto3.client(
        "s3",
        endpoint_url=f"http://127.0.0.1:{HTTP}",
        region_name="us-east-1",
        config=once,
        aws_access_key_id="x",
        aws_secret_access_key="hunter2",
    )
    s3.list_buckets()
except Exception as fault:
    print(type(fault).__name__)
