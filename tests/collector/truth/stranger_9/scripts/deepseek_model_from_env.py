"""Categorise expense lines. The model can be swapped by IT via LLM_MODEL."""
import os

import openai

model = os.environ.get("LLM_MODEL") or "deepseek-chat"
os.environ["HTTP_PROXY"] = os.environ["http_proxy"] = f"http://127.0.0.1:{os.environ['HTTP']}"

client = openai.OpenAI(
    api_key=os.getenv("DEEPSEEK_KEY", "x"),
    base_url=os.getenv("LLM_URL", "http://api.deepseek.com"),
    max_retries=0,
)

total = 0
for line in ["Taxi Porto airport", "Toner black", "Lunch with supplier"]:
    reply = client.chat.completions.create(
        model=model,
        messages=[{"role": "user", "content": f"Category of expense '{line}', one word."}],
    )
    total += reply.usage.total_tokens
    print(line, "=>", reply.choices[0].message.content)
print("tokens:", total)
