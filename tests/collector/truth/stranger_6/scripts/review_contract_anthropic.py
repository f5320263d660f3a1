import os

import anthropic

client = anthropic.Anthropic(api_key="sk-ant-test", base_url=f"http://127.0.0.1:{os.environ['HTTP']}", max_retries=0)

with open("in.txt", encoding="utf-8") as f:
    contract = f.read()

message = client.messages.create(
    model="claude-sonnet-4-20250514",
    max_tokens=500,
    system="You are a contract lawyer. List the risks.",
    messages=[{"role": "user", "content": contract}],
)
print(message.content[0].text)
