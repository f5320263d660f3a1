"""Stream release notes from Moonshot; prints as it comes."""
import contextlib
import json
import os

import httpx


@contextlib.contextmanager
def stream(prompt: str):
    payload = {"model": "kimi-k2-0711-preview", "stream": True, "messages": [{"role": "user", "content": prompt}]}
    with httpx.Client(proxy=f"http://127.0.0.1:{os.environ['HTTP']}", timeout=10) as client:
        with client.stream(
            "POST", "https://api.moonshot.cn/v1/chat/completions", json=payload, headers={"Authorization": "Bearer sk-x"}
        ) as answer:
            yield (json.loads(line[6:]) for line in answer.iter_lines() if line.startswith("data: {"))


changes = ["fix: printer queue", "feat: dark theme"]
try:
    with stream("Release notes for: " + ", ".join(changes)) as pieces:
        for piece in pieces:
            print(piece["choices"][0]["delta"].get("content", ""), end="")
except httpx.ProxyError as problem:
    print("* " + "\n* ".join(changes), f"\n(no model: {problem})")
