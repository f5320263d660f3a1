"""Pull the decisions out of the minutes with a Bedrock model."""
import os

import boto3
from botocore.config import Config

runtime = boto3.client(
    "bedrock-runtime",
    region_name="eu-west-1",
    endpoint_url=f"http://127.0.0.1:{os.environ['HTTP']}",
    aws_access_key_id="AKIAEXAMPLE",
    aws_secret_access_key="secret",
    config=Config(retries={"max_attempts": 1}, read_timeout=10),
)

with open("in.txt", encoding="utf-8") as minutes:
    text = minutes.read()

try:
    answer = runtime.converse(
        modelId="eu.amazon.nova-2-lite",
        messages=[{"role": "user", "content": [{"text": f"List the decisions:\n{text}"}]}],
        inferenceConfig={"maxTokens": 300, "temperature": 0.1},
    )
    decisions = answer["output"]["message"]["content"][0]["text"]
except Exception as error:
    decisions = f"not available: {type(error).__name__}"

with open("decisions.txt", "w", encoding="utf-8") as target:
    target.write(decisions)
