import os
import requests

r = requests.post(
    "https://api.openai.com/v1/chat/completions",
    headers={"Authorization": "Bearer " + os.environ["K"]},
    json={"model": "gpt-4o-mini", "messages": [{"role": "user", "content": "oi"}]},
    timeout=60,
)
print(r.json())
