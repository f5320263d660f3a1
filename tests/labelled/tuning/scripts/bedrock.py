import json
import boto3

client = boto3.client("bedrock-runtime")
print(client.invoke_model(modelId="anthropic.claude-v2", body=json.dumps({"prompt": "hi"})))
