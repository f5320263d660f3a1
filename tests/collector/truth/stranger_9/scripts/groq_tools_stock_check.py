"""Ask the assistant about stock; it may call our lookup function."""
import json
import os

from groq import Groq

STOCK = {"gasket-12": 40, "bolt-m8": 900}


def stock_of(article: str) -> int:
    return STOCK.get(article, 0)


TOOLS = [
    {
        "type": "function",
        "function": {
            "name": "stock_of",
            "description": "Pieces on the shelf",
            "parameters": {
                "type": "object",
                "properties": {"article": {"type": "string"}},
                "required": ["article"],
            },
        },
    }
]

client = Groq(api_key="x", base_url=f"http://127.0.0.1:{os.environ['HTTP']}", max_retries=0)
messages = [{"role": "user", "content": "How many M8 bolts are left?"}]

for _ in range(3):
    reply = client.chat.completions.create(
        model="llama-3.3-70b-versatile", messages=messages, tools=TOOLS, tool_choice="auto"
    )
    message = reply.choices[0].message
    if not message.tool_calls:
        print(message.content)
        break
    messages.append(message)
    for call in message.tool_calls:
        found = stock_of(**json.loads(call.function.arguments))
        messages.append({"role": "tool", "tool_call_id": call.id, "content": str(found)})
