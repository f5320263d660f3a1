"""List the risks of a tender with Claude on Bedrock."""
import os
import sys

from anthropic import AnthropicBedrock, APIError

client = AnthropicBedrock(
    aws_region="eu-west-1",
    aws_access_key="AKIAINVENTED",
    aws_secret_key="invented",
    base_url=f"http://127.0.0.1:{os.environ['HTTP']}",
    max_retries=0,
)
try:
    message = client.messages.create(
        model="eu.anthropic.claude-opus-4-6-v1",
        max_tokens=300,
        messages=[{"role": "user", "content": "Risks of a penalty of 0.5 % per day without a cap?"}],
    )
except APIError as problem:
    sys.exit(0 if print("Bedrock:", problem) is None else 1)
print("answered by", message.model)
