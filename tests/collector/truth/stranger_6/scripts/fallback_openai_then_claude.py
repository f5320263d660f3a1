"""Primary provider first, the other one when it does not answer."""
import os

import anthropic
import httpx
import openai

QUESTION = "Which accounts are affected by a change of depreciation method?"


def ask_openai():
    proxied = httpx.Client(proxy=f"http://127.0.0.1:{os.environ['HTTP']}", timeout=5)
    client = openai.OpenAI(api_key="sk-x", http_client=proxied, max_retries=0)
    return client.chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": QUESTION}]).choices[0].message.content


def ask_claude():
    client = anthropic.Anthropic(api_key="sk-ant-x", base_url=f"http://127.0.0.1:{os.environ['HTTP']}", max_retries=0)
    reply = client.messages.create(
        model="claude-3-opus-latest", max_tokens=300, messages=[{"role": "user", "content": QUESTION}]
    )
    return reply.content[0].text


try:
    print(ask_openai())
except openai.APIConnectionError:
    print("(fallback)", ask_claude())
