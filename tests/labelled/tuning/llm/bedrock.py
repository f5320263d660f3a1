import json

import boto3

texto = open("parecer.txt").read()
boto3.client("bedrock-runtime").invoke_model(
    modelId="anthropic.claude-v2", body=json.dumps({"prompt": texto})
)
