import json
import os

import urllib3

proxy = urllib3.ProxyManager(f"http://127.0.0.1:{os.environ['HTTP']}")
response = proxy.request(
    "POST",
    "http://api.groq.com/openai/v1/chat/completions",
    body=json.dumps({"model": "gemma2-9b-it", "messages": [{"role": "user", "content": "Say hello in Portuguese"}]}),
    headers={"Content-Type": "application/json", "Authorization": "Bearer gsk_test"},
)
print(json.loads(response.data)["choices"][0]["message"]["content"])
