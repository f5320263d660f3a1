"""Which foundation models has our AWS account switched on?"""
import os

import boto3

control = boto3.client(
    "bedrock",
    region_name="eu-central-1",
    endpoint_url="http://127.0.0.1:" + os.environ["HTTP"],
    aws_access_key_id="x",
    aws_secret_access_key="x",
)
try:
    found = control.list_foundation_models(byOutputModality="TEXT")
    for summary in found.get("modelSummaries", []):
        print(summary["modelId"])
except Exception as e:
    print("not allowed:", type(e).__name__)
