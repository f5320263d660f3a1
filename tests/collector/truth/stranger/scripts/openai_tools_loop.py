import os
from pathlib import Path

from openai import OpenAI

client = OpenAI(base_url=f"http://127.0.0.1:{os.environ['HTTP']}/v1", api_key="hunter2", max_retries=0)
tool = {"type": "function", "function": {"name": "total", "parameters": {"type": "object", "properties": {}}}}
messages = [{"role": "user", "content": "the secret plan\n" + Path("in.csv").read_text()}]
for _ in range(2):
    reply = client.chat.completions.create(model="gpt-4.1-mini", messages=messages, tools=[tool])
    if not reply.choices[0].message.tool_calls:
        break
Path("answer.md").write_text(reply.choices[0].message.content)
