"""Tag survey answers with a topic, using Llama on Together."""

import csv
import os

import httpx

MODEL = "meta-llama/Llama-3.3-70B-Instruct-Turbo"

with open("in.csv", newline="") as f:
    answers = [row["name"] for row in csv.DictReader(f)]

with httpx.Client(proxy=f"http://127.0.0.1:{os.environ['HTTP']}", timeout=20) as client:
    with open("topics.csv", "w", newline="") as f:
        writer = csv.writer(f)
        writer.writerow(["answer", "topic"])
        for answer in answers:
            r = client.post(
                "http://api.together.xyz/v1/chat/completions",
                headers={"Authorization": "Bearer test"},
                json={"model": MODEL, "messages": [{"role": "user", "content": f"Topic of: {answer}"}]},
            )
            writer.writerow([answer, r.json()["choices"][0]["message"]["content"]])
