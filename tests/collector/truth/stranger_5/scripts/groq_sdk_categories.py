"""Assign expense categories with Groq, amounts from the CSV."""
import os

import pandas as pd
from groq import Groq

expenses = pd.read_csv("in.csv")
client = Groq(api_key="none", base_url=f"http://127.0.0.1:{os.environ['HTTP']}", max_retries=0, timeout=15)
categories = []
for name in expenses["name"]:
    reply = client.chat.completions.create(
        model="llama-3.1-8b-instant", messages=[{"role": "user", "content": f"Category of {name}?"}]
    )
    categories.append(reply.choices[0].message.content)
expenses["category"] = categories
expenses.to_csv("expenses_categorised.csv", index=False)
