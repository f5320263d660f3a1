"""Rewrite a paragraph with Titan on Bedrock (VPC endpoint)."""

import json
import os

import boto3
from botocore.config import Config

bedrock = boto3.client(
    "bedrock-runtime",
    region_name="eu-west-1",
    endpoint_url=f"http://127.0.0.1:{os.environ['HTTP']}",
    aws_access_key_id="test",
    aws_secret_access_key="hunter2",
    config=Config(retries={"max_attempts": 1}),
)
with open("in.txt") as f:
    body = {"inputText": "Rewrite clearly: " + f.read(), "textGenerationConfig": {"maxTokenCount": 200}}
try:
    answer = bedrock.invoke_model(modelId="amazon.titan-text-express-v1", body=json.dumps(body))
    print(json.loads(answer["body"].read()))
except Exception as exc:
    print("Bedrock:", type(exc).__name__)
