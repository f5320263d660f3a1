"""Summarise mails; with DRY_RUN nothing leaves the machine."""
from pathlib import Path

from groq import Groq
from mistralai.client import Mistral

DRY_RUN = True


def summarise(text: str) -> str:
    fast = Groq(api_key="x")
    careful = Mistral(api_key="x")
    messages = [{"role": "user", "content": f"Summarise: {text}"}]
    if DRY_RUN:
        return f"[dry run] {len(messages[0]['content'])} characters would be sent"
    if len(text) < 500:
        return fast.chat.completions.create(model="llama-3.1-8b-instant", messages=messages).choices[0].message.content
    return careful.chat.complete(model="mistral-small-latest", messages=messages).choices[0].message.content


print(summarise(Path("in.txt").read_text(encoding="utf-8")))
