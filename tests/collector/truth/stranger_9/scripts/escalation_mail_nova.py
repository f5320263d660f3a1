"""Draft the escalation mail for late shipments with Amazon Nova.

The plant network only lets us out through the proxy.
"""
import logging
import os

import boto3
from botocore.config import Config
from botocore.exceptions import BotoCoreError, ClientError

logging.basicConfig(level=logging.INFO, format="%(levelname)s %(message)s")
log = logging.getLogger("escalation")

proxy = f"http://127.0.0.1:{os.environ['HTTP']}"
runtime = boto3.client(
    "bedrock-runtime",
    region_name="us-east-1",
    aws_access_key_id="x",
    aws_secret_access_key="x",
    config=Config(
        proxies={"https": proxy},
        use_dualstack_endpoint=True,
        retries={"total_max_attempts": 1},
        connect_timeout=5,
    ),
)

try:
    answer = runtime.converse(
        modelId="amazon.nova-lite-v1:0",
        system=[{"text": "You write short, polite business mails."}],
        messages=[{"role": "user", "content": [{"text": "Truck 17 is four hours late, dock 3 is waiting."}]}],
        inferenceConfig={"maxTokens": 300},
    )
    print(answer["output"]["message"]["content"][0]["text"])
except (BotoCoreError, ClientError) as problem:
    log.warning("no draft today: %s", type(problem).__name__)
