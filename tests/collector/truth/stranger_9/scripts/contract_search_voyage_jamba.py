"""Find the clause (Voyage embeddings) and explain it (AI21 Jamba)."""
import os

import requests

s = requests.Session()
s.proxies = {"http": f"http://127.0.0.1:{os.environ['HTTP']}"}

clauses = ["Either party may terminate with 90 days notice.", "Goods travel at the buyer's risk."]
question = "Who pays when the truck crashes?"

vectors = s.post(
    "http://api.voyageai.com/v1/embeddings",
    headers={"Authorization": "Bearer x"},
    json={"model": "voyage-law-2", "input": clauses + [question], "input_type": "document"},
    timeout=20,
).json()["data"]
best = clauses[len(vectors) % len(clauses)]

explained = s.post(
    "http://api.ai21.com/studio/v1/chat/completions",
    headers={"Authorization": "Bearer x"},
    json={"model": "jamba-mini-1.7", "messages": [{"role": "user", "content": f"{question}\n{best}"}]},
    timeout=20,
).json()
print(explained["choices"][0]["message"]["content"])
