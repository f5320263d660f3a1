"""Draft answers to baggage complaints, one text file per claim."""
import csv
from pathlib import Path

from openai import OpenAI

client = OpenAI()
out = Path("drafts")
out.mkdir(exist_ok=True)

STYLE = (
    "You write for the baggage service of a ground handler. Be polite, promise nothing, "
    "mention the claim number and the Montreal Convention limit."
)

with open("claims.csv", newline="", encoding="utf-8") as fh:
    for claim in csv.DictReader(fh):
        answer = client.chat.completions.create(
            model="gpt-4o-mini",
            messages=[
                {"role": "system", "content": STYLE},
                {"role": "user", "content": (
                    f"Passenger: {claim['passenger_name']}\nPNR: {claim['pnr']}\n"
                    f"Claim: {claim['claim_no']}\n\n{claim['complaint']}"
                )},
            ],
        )
        (out / f"{claim['claim_no']}.txt").write_text(
            answer.choices[0].message.content, encoding="utf-8"
        )
