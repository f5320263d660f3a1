"""A quick call script for the collections team."""
import os

from groq import Groq

client = Groq(api_key="x", base_url=f"http://127.0.0.1:{os.environ['HTTP']}", max_retries=0)
pieces = []
stream = client.chat.completions.create(
    model="llama-3.3-70b-versatile",
    messages=[{"role": "user", "content": "Write a polite phone script about an invoice 30 days overdue."}],
    stream=True,
)
for chunk in stream:
    pieces.append(chunk.choices[0].delta.content or "")

with open("call_script.txt", "w", encoding="utf-8") as script:
    script.write("".join(pieces) or "(empty)")
