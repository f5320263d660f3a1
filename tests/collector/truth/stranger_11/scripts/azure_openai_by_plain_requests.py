"""Cash-flow comment from the company's Azure OpenAI. No SDK: the laptop may not install one."""
import os

import requests

GROUND = f"http://127.0.0.1:{os.environ['HTTP']}"
ENDPOINT = "https://treasury-weu.openai.azure.com/openai/deployments/treasury-gpt4o/chat/completions"

session = requests.Session()
session.headers["api-key"] = "invented"
figures = session.get(f"{GROUND}/figures/cash", timeout=5).json()
try:
    reply = session.post(
        ENDPOINT,
        params={"api-version": "2024-06-01"},
        json={"messages": [{"role": "user", "content": f"Comment in one sentence: {figures}"}]},
        proxies={"https": GROUND},
        timeout=10,
    )
    reply.raise_for_status()
    print(reply.json()["choices"][0]["message"]["content"])
except requests.RequestException as problem:
    print("no comment this week:", type(problem).__name__)
