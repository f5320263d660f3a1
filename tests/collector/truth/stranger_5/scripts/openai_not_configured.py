"""Translate the product texts when a key is configured; otherwise leave them as they are."""
import os
from pathlib import Path

from openai import OpenAI


def translate(text):
    key = os.environ.get("OPENAI_API_KEY")
    if not key:
        return text
    client = OpenAI(api_key=key)
    reply = client.responses.create(model="gpt-4o", input=f"Translate to Spanish: {text}")
    return reply.output_text


Path("translated.txt").write_text(translate(Path("in.txt").read_text()))
