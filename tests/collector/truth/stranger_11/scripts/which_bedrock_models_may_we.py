"""Lists the models of Bedrock for the approval form; asks none of them anything."""
import os

import boto3
from botocore.config import Config

session = boto3.session.Session(
    aws_access_key_id="AKIDINVENTED", aws_secret_access_key="invented", region_name="eu-central-1"
)
bedrock = session.client(
    "bedrock", endpoint_url=f"http://127.0.0.1:{os.environ['HTTP']}", config=Config(retries={"max_attempts": 0})
)
models = bedrock.list_foundation_models(byProvider="Amazon").get("modelSummaries", [])
for model in models:
    print(model["modelId"], model.get("modelLifecycle", {}).get("status"))
print(len(models), "models")
