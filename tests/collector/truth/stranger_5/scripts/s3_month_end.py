"""Copy the month-end file to the S3-compatible storage of the group."""
import os

import boto3
from botocore.config import Config
from botocore.exceptions import BotoCoreError, ClientError

s3 = boto3.client(
    "s3",
    endpoint_url=f"http://127.0.0.1:{os.environ['HTTP']}",
    aws_access_key_id="key",
    aws_secret_access_key="secret",
    region_name="eu-west-1",
    config=Config(retries={"max_attempts": 1}, connect_timeout=3, read_timeout=5, s3={"addressing_style": "path"}),
)
try:
    with open("in.csv", "rb") as body:
        s3.put_object(Bucket="month-end", Key="2026/03/orders.csv", Body=body.read())
except (BotoCoreError, ClientError) as error:
    print("not uploaded:", type(error).__name__)
