"""Draft a cover letter, shown while it is being written."""

import os

from openai import OpenAI

client = OpenAI(base_url=f"http://127.0.0.1:{os.environ['HTTP']}/v1", api_key="sk-test")

with open("cover_letter.txt", "w") as f:
    stream = client.chat.completions.create(
        model="gpt-4.1-mini",
        messages=[{"role": "user", "content": "Write a short cover letter for an accounting position."}],
        stream=True,
    )
    for chunk in stream:
        if chunk.choices and chunk.choices[0].delta.content:
            f.write(chunk.choices[0].delta.content)
            print(chunk.choices[0].delta.content, end="", flush=True)
