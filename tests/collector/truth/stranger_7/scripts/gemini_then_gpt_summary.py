"""Summarise a text: Gemini first, GPT when Gemini does not answer."""

import os

from google import genai
from openai import OpenAI

proxy = f"http://127.0.0.1:{os.environ['HTTP']}"
os.environ["HTTP_PROXY"] = os.environ["HTTPS_PROXY"] = proxy
PROMPT = "Summarise in one sentence: the office moves to the third floor in January."


def with_gemini():
    client = genai.Client(api_key="test")
    return client.models.generate_content(model="gemini-2.0-flash-lite", contents=PROMPT).text


def with_gpt():
    client = OpenAI(api_key="sk-test", max_retries=0)
    answer = client.chat.completions.create(model="gpt-4o-mini", messages=[{"role": "user", "content": PROMPT}])
    return answer.choices[0].message.content


for attempt in (with_gemini, with_gpt):
    try:
        print(attempt())
        break
    except Exception as exc:
        print(f"{attempt.__name__}: {type(exc).__name__}")
