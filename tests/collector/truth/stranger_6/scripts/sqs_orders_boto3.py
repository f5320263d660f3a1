import os

import boto3
from botocore.config import Config

sqs = boto3.client(
    "sqs",
    endpoint_url=f"http://127.0.0.1:{os.environ['HTTP']}",
    region_name="eu-central-1",
    aws_access_key_id="AKIATEST",
    aws_secret_access_key="secret",
    config=Config(retries={"total_max_attempts": 1}),
)
try:
    batch = sqs.receive_message(QueueUrl=f"http://127.0.0.1:{os.environ['HTTP']}/1234/orders", MaxNumberOfMessages=5)
    print(len(batch.get("Messages", [])), "orders waiting")
except Exception as exc:
    print("queue:", type(exc).__name__)
