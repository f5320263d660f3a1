"""Summarise call transcripts and extract customer, complaint and next step."""
import json
import os
from pathlib import Path

import pandas as pd
from mistralai import Mistral

client = Mistral(api_key=os.environ["MISTRAL_API_KEY"])

INSTRUCTIONS = (
    "You read the transcript of a call to a telecom call centre. Return JSON with the keys "
    "customer_name, customer_phone, complaint, mood, next_step."
)

rows = []
for transcript in sorted(Path("transcripts").glob("*.txt")):
    text = transcript.read_text(encoding="utf-8")
    answer = client.chat.complete(
        model="mistral-small-latest",
        messages=[
            {"role": "system", "content": INSTRUCTIONS},
            {"role": "user", "content": text[:12000]},
        ],
        response_format={"type": "json_object"},
    )
    record = json.loads(answer.choices[0].message.content)
    record["file"] = transcript.name
    rows.append(record)
    print(transcript.name, "->", record.get("complaint"))

pd.DataFrame(rows).to_excel("call_summaries.xlsx", index=False)
