"""Morning check: is the Anthropic key alive, and is OpenAI up? No prompt is sent."""
import os

import requests
from anthropic import Anthropic

PORT = os.environ["HTTP"]
try:
    Anthropic(api_key="x", base_url=f"http://127.0.0.1:{PORT}", max_retries=0).models.list(limit=5)
    print("anthropic: ok")
except Exception as e:
    print("anthropic:", type(e).__name__)

r = requests.get(
    "http://api.openai.com/v1/models",
    headers={"Authorization": "Bearer x"},
    proxies={"http": f"http://127.0.0.1:{PORT}"},
    timeout=10,
)
print("openai:", r.status_code)
