"""Answers a question on the travel policy with Cohere; the documents go along with it."""
import os

import cohere

DOCUMENTS = [
    {"id": "p1", "data": {"text": "Trains under four hours are booked in second class."}},
    {"id": "p2", "data": {"text": "Hotels up to 140 euro a night need no approval."}},
]

client = cohere.ClientV2(api_key="invented", base_url=f"http://127.0.0.1:{os.environ['HTTP']}", timeout=10)
try:
    reply = client.chat(
        model="command-a-03-2025",
        messages=[{"role": "user", "content": "May I sleep for 130 euro?"}],
        documents=DOCUMENTS,
    )
    print(getattr(reply, "message", None))
except Exception as problem:
    print("ask the travel desk:", type(problem).__name__)
