"""Suggest a subject line. Gemini by REST, and if that fails GPT by REST."""
import os

import requests

session = requests.Session()
gate = f"http://127.0.0.1:{os.environ['HTTP']}"
session.proxies.update({"http": gate, "https": gate})
text = "Your parcel waits at the shop until Friday."


def gemini():
    r = session.post(
        "https://generativelanguage.googleapis.com/v1beta/models/gemini-2.0-flash-lite:generateContent",
        headers={"x-goog-api-key": "x"},
        json={"contents": [{"parts": [{"text": "Subject line for: " + text}]}]},
        timeout=15,
    )
    return r.json()["candidates"][0]["content"]["parts"][0]["text"]


def gpt():
    r = session.post(
        "http://api.openai.com/v1/chat/completions",
        headers={"Authorization": "Bearer x"},
        json={"model": "gpt-4o-mini", "messages": [{"role": "user", "content": "Subject line for: " + text}]},
        timeout=15,
    )
    return r.json()["choices"][0]["message"]["content"]


try:
    subject = gemini()
except Exception:
    subject = gpt()
print(subject)
