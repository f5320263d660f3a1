"""The company's own gateway speaks OpenAI; the first address is often down, the second is slow."""
import os

import openai

ADDRESSES = [f"http://127.0.0.1:{os.environ[name]}/gateway/v1" for name in ("FREE", "HTTP")]
MESSAGES = [
    {"role": "system", "content": "You write dunning letters. Friendly, firm, short."},
    {"role": "user", "content": "Second reminder, Kestrel Ltd., 412.50, due on 3 November."},
]
for address in ADDRESSES:
    client = openai.OpenAI(api_key="invented", base_url=address, max_retries=0, timeout=8)
    try:
        letter = client.chat.completions.create(model="gpt-4.1-mini-2025-04-14", messages=MESSAGES)
    except openai.APIConnectionError:
        print("down:", address.rsplit(":", 1)[1])
        continue
    with open("reminder.txt", "w", encoding="utf-8") as target:
        target.write(letter.choices[0].message.content)
    break
