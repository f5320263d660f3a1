import os

import requests
from pymongo import MongoClient

MODEL_URL = "http://llm.harbourcu.internal:8000/v1/chat/completions"

feedback = MongoClient(os.environ["MONGO_URL"])["app"]["feedback"]

for doc in feedback.find({"sentiment": {"$exists": False}}).limit(500):
    r = requests.post(
        MODEL_URL,
        json={
            "model": "mistral-small",
            "max_tokens": 3,
            "messages": [
                {"role": "system", "content": "Answer positive, neutral or negative."},
                {"role": "user", "content": doc["text"]},
            ],
        },
        timeout=60,
    )
    label = r.json()["choices"][0]["message"]["content"].strip().lower()
    feedback.update_one({"_id": doc["_id"]}, {"$set": {"sentiment": label}})
    print(doc["_id"], label)
