"""Puts yesterday's scans into the archive bucket, and says so in a Slack channel."""
import os

import boto3
from botocore.config import Config
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError

BASE = f"http://127.0.0.1:{os.environ['HTTP']}"
s3 = boto3.client(
    "s3", endpoint_url=BASE, region_name="eu-west-1", aws_access_key_id="AKIDINVENTED", aws_secret_access_key="invented",
    config=Config(retries={"max_attempts": 0}, s3={"addressing_style": "path"}),
)
try:
    with open("in.xlsx", "rb") as book:
        s3.put_object(Bucket="scan-archive", Key="2026/11/26/in.xlsx", Body=book.read())
    told = "archived"
except Exception as problem:
    told = f"not archived ({type(problem).__name__})"
try:
    WebClient(token="xoxb-invented", base_url=f"{BASE}/api/").chat_postMessage(channel="#scans", text=told)
except SlackApiError:
    print("Slack did not like it")
