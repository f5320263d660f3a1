import json

import anthropic
import pandas as pd

client = anthropic.Anthropic(api_key="sk-ant-api03-Vt7mQxW2kLz9RbYcN4hPfJ8sDg6UeA1oXr5Kq3Tw-HnBvZyAA")

claims = pd.read_excel("claims_open.xlsx")
results = []
for claim in claims.itertuples():
    message = client.messages.create(
        model="claude-sonnet-4-5",
        max_tokens=200,
        system='Answer only with JSON: {"class": "urgent|normal|fraud suspicion", "why": "..."}',
        messages=[{
            "role": "user",
            "content": f"Claimant: {claim.insured_name}, born {claim.birth_date}\nDamage: {claim.description}",
        }],
    )
    results.append(json.loads(message.content[0].text))

pd.concat([claims, pd.DataFrame(results)], axis=1).to_excel("claims_sorted.xlsx", index=False)
