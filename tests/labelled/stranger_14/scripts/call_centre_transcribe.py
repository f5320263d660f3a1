"""Quality scores per agent from call recordings."""
import os
from pathlib import Path

import pandas as pd
from openai import OpenAI

client = OpenAI(api_key=os.getenv("OPENAI_API_KEY"))
CALLS = Path(r"\\pbx01\recordings\today")

rows = []
for wav in CALLS.glob("*.wav"):
    agent_name, customer_phone, started = wav.stem.split("_")[:3]
    with wav.open("rb") as fh:
        text = client.audio.transcriptions.create(model="whisper-1", file=fh).text
    verdict = client.chat.completions.create(
        model="gpt-4o",
        messages=[
            {"role": "system", "content": "Rate the politeness of the agent from 1 to 5. Answer only the digit."},
            {"role": "user", "content": text},
        ],
    ).choices[0].message.content
    rows.append({"agent": agent_name, "customer_phone": customer_phone, "start": started, "score": verdict, "text": text})

pd.DataFrame(rows).to_excel("quality_today.xlsx", index=False)
