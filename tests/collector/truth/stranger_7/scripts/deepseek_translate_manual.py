"""Translate a manual page with DeepSeek (OpenAI compatible)."""

import os

import httpx
from openai import OpenAI

client = OpenAI(
    api_key="sk-test",
    base_url="https://api.deepseek.com",
    max_retries=0,
    http_client=httpx.Client(proxy=f"http://127.0.0.1:{os.environ['HTTP']}", timeout=20),
)
page = open("in.txt", encoding="utf-8").read()
try:
    answer = client.chat.completions.create(
        model="deepseek-chat", messages=[{"role": "user", "content": "Translate to Portuguese:\n" + page}]
    )
    print(answer.choices[0].message.content)
except Exception as exc:
    print("Translation failed:", type(exc).__name__)
