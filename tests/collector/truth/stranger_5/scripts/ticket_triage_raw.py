"""Classify helpdesk tickets with a hosted Llama model (plain urllib)."""
import json
import os
import urllib.request

opener = urllib.request.build_opener(urllib.request.ProxyHandler({"http": f"http://127.0.0.1:{os.environ['HTTP']}"}))
TICKETS = ["The printer is on fire", "How do I reset my password?"]


def classify(ticket):
    body = {
        "model": "llama-3.3-70b-versatile",
        "messages": [
            {"role": "system", "content": "Answer with one word: hardware, access or other."},
            {"role": "user", "content": ticket},
        ],
    }
    request = urllib.request.Request(
        "http://api.groq.com/openai/v1/chat/completions",
        data=json.dumps(body).encode(),
        headers={"Content-Type": "application/json", "Authorization": "Bearer none"},
    )
    with opener.open(request, timeout=10) as reply:
        return json.load(reply)["choices"][0]["message"]["content"]


with open("triage.jsonl", "w") as target:
    for ticket in TICKETS:
        target.write(json.dumps({"ticket": ticket, "class": classify(ticket)}) + "\n")
