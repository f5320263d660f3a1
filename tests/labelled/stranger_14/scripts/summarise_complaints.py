import json
import os

import anthropic
import pandas as pd

client = anthropic.Anthropic(api_key=os.environ["ANTHROPIC_API_KEY"])

complaints = pd.read_csv("complaints_week.csv")
blocks = [complaints["text"][i : i + 40] for i in range(0, len(complaints), 40)]

topics = []
for block in blocks:
    numbered = "\n".join(f"{n}. {t}" for n, t in enumerate(block, 1))
    reply = client.messages.create(
        model="claude-3-5-sonnet-latest",
        max_tokens=1500,
        system="Group the complaints of a water utility by topic. Answer as a JSON list of {topic, count, example}.",
        messages=[{"role": "user", "content": numbered}],
    )
    try:
        topics.extend(json.loads(reply.content[0].text))
    except json.JSONDecodeError:
        print("could not read an answer, skipping 40 complaints")

table = pd.DataFrame(topics)
table = table.groupby("topic", as_index=False).agg({"count": "sum", "example": "first"})
table.sort_values("count", ascending=False).to_excel("complaint_topics.xlsx", index=False)
