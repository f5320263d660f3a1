"""Categorise an expense with Mistral, standard library only."""

import json
import os
import urllib.request

opener = urllib.request.build_opener(urllib.request.ProxyHandler({"http": f"http://127.0.0.1:{os.environ['HTTP']}"}))

with open("in.json") as f:
    expense = json.load(f)

body = {
    "model": "open-mistral-nemo",
    "messages": [{"role": "user", "content": f"Category of this expense, one word: {expense}"}],
}
request = urllib.request.Request(
    "http://api.mistral.ai/v1/chat/completions",
    data=json.dumps(body).encode(),
    headers={"Content-Type": "application/json", "Authorization": "Bearer test"},
)
with opener.open(request, timeout=20) as response:
    category = json.load(response)["choices"][0]["message"]["content"]

with open("categories.json", "w") as f:
    json.dump({"expense": expense, "category": category}, f)
