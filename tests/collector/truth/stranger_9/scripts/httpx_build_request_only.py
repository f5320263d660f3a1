"""Estimate the size of the monthly request to Anthropic; it is built, never sent."""
import httpx
from anthropic import Anthropic

client = httpx.Client(base_url="https://api.anthropic.com")
request = client.build_request(
    "POST",
    "/v1/messages",
    json={"model": "claude-opus-4-1", "max_tokens": 10, "messages": [{"role": "user", "content": "x" * 2000}]},
)
print("bytes:", len(request.read()), "SDK ready:", Anthropic.__name__)
client.close()
