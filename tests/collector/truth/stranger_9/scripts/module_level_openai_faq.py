"""FAQ answers, the quick way with the module-wide client."""
import os

import openai

openai.api_key = "x"
openai.base_url = f"http://127.0.0.1:{os.environ['HTTP']}/v1/"
openai.max_retries = 0

for question in ["How do I book a room?", "Where is the first-aid box?"]:
    reply = openai.chat.completions.create(
        model="gpt-4-turbo",
        messages=[{"role": "user", "content": question}],
    )
    print("Q:", question)
    print("A:", reply.choices[0].message.content)
