"""Rewrite a notice in plain language. Prefer the model on this PC, else the cloud."""
import os

import ollama
from openai import OpenAI, OpenAIError

NOTICE = "Pursuant to article 4, waste collection is suspended on 1 May."


def local(text):
    return ollama.generate(model="gemma3:4b", prompt="Plain language please: " + text)["response"]


def cloud(text):
    os.environ["HTTPS_PROXY"] = f"http://127.0.0.1:{os.environ['HTTP']}"
    client = OpenAI(api_key="x", max_retries=0, timeout=10)
    reply = client.chat.completions.create(
        model="gpt-4.1-nano", messages=[{"role": "user", "content": "Plain language please: " + text}]
    )
    return reply.choices[0].message.content


try:
    print(local(NOTICE))
except ConnectionError:
    print("no model on this PC")
    try:
        print(cloud(NOTICE))
    except OpenAIError as e:
        print("cloud refused:", e.__class__.__name__)
