"""Find risky clauses in a contract with Claude."""
import os

import anthropic

os.environ["HTTP_PROXY"] = f"http://127.0.0.1:{os.environ['HTTP']}"
client = anthropic.Anthropic(api_key="none", base_url="http://api.anthropic.com", max_retries=0, timeout=20)

with open("in.txt", encoding="utf-8") as contract:
    text = contract.read()
message = client.messages.create(
    model="claude-sonnet-4-5",
    max_tokens=500,
    system="You are a careful legal assistant.",
    messages=[{"role": "user", "content": f"List the risky clauses:\n{text}"}],
)
with open("clauses.md", "w", encoding="utf-8") as target:
    target.write("".join(block.text for block in message.content if block.type == "text"))
