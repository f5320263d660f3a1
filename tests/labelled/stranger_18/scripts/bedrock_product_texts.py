import json
import boto3
import pandas as pd

rt = boto3.client("bedrock-runtime", region_name="eu-central-1")
df = pd.read_excel("attributes.xlsx").fillna("")


def describe(row: pd.Series) -> str:
    prompt = "Write a shop text of 60 words for: " + json.dumps(row.to_dict(), default=str)
    out = rt.converse(modelId="amazon.nova-lite-v1:0",
                      messages=[{"role": "user", "content": [{"text": prompt}]}])
    return out["output"]["message"]["content"][0]["text"]


df["text"] = df.apply(describe, axis=1)
df.to_excel("texts.xlsx", index=False)
