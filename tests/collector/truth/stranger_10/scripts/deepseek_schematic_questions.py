"""Same OpenAI client, another vendor: DeepSeek answers questions on our schematics."""
import os

import httpx
from openai import OpenAI

through = httpx.Client(proxy=f"http://127.0.0.1:{os.environ['HTTP']}", timeout=10)
client = OpenAI(api_key="sk-invented", base_url="http://api.deepseek.com/v1", http_client=through)
for question in ("Is a 10k pull-up enough on I2C?", "Which decoupling for an LDO?"):
    reply = client.chat.completions.create(
        model="deepseek-reasoner", messages=[{"role": "user", "content": question}]
    )
    print(question, "->", reply.choices[0].message.content)
through.close()
