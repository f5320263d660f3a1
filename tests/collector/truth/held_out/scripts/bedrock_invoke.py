import os

import boto3
from botocore.config import Config

HTTP = int(os.environ["HTTP"])
try:
    once = Config(retries={"max_attempts": 1}, connect_timeout=2, read_timeout=2)
    client = boto3.client(
        "bedrock-runtime",
        endpoint_url=f"http://127.0.0.1:{HTTP}",
        region_name="us-east-1",
        config=once,
        aws_access_key_id="x",
        aws_secret_access_key="hunter2",
    )
    client.invoke_model(modelId="anthropic.claude-3-haiku-20240307-v1:0", body='{"prompt": "the secret plan"}')
except Exception as fault:
    print(type(fault).__name__)
