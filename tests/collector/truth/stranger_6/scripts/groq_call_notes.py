import json
import os

from groq import Groq

client = Groq(api_key="gsk_test", base_url=f"http://127.0.0.1:{os.environ['HTTP']}", max_retries=0)
completion = client.chat.completions.create(
    model="llama-3.1-8b-instant",
    messages=[{"role": "user", "content": "Customer wants 200 units by Friday, asks for 3% off. Make action items."}],
)
with open("call_notes.json", "w") as f:
    json.dump({"notes": completion.choices[0].message.content}, f)
