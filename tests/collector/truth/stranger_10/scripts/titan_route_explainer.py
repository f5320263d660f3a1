"""Ask Bedrock why a route was chosen. Quick helper for the dispatch desk."""
import json
import os

import boto3
from botocore.config import Config

bedrock = boto3.client(
    "bedrock-runtime",
    region_name="eu-central-1",
    endpoint_url=f"http://127.0.0.1:{os.environ['HTTP']}",
    aws_access_key_id="AKIAINVENTED",
    aws_secret_access_key="invented",
    config=Config(retries={"max_attempts": 1}, read_timeout=5),
)
stops = ["Depot", "Gate 4", "Cold store", "Harbour"]
body = json.dumps({"inputText": "Why this order? " + " -> ".join(stops), "textGenerationConfig": {"maxTokenCount": 64}})
reply = bedrock.invoke_model(modelId="amazon.titan-text-lite-v1", body=body, contentType="application/json")
answer = json.loads(reply["body"].read())
print(answer.get("results", [{"outputText": "no text"}])[0]["outputText"])
