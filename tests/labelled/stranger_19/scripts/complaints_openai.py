"""Sort complaint texts into causes."""
import json
import os

import pandas as pd
from openai import OpenAI

client = OpenAI(api_key=os.environ["OPENAI_API_KEY"])
CAUSES = ["material", "assembly", "transport", "handling", "unclear"]


def classify(text):
    answer = client.chat.completions.create(
        model=os.getenv("MODEL", "gpt-4o-mini"),
        response_format={"type": "json_object"},
        messages=[
            {"role": "system", "content": f"Answer as JSON with the key cause, one of {CAUSES}."},
            {"role": "user", "content": text},
        ],
    )
    return json.loads(answer.choices[0].message.content)["cause"]


def main():
    df = pd.read_excel("complaints.xlsx", usecols=["complaint", "article", "text"])
    df["cause"] = df["text"].map(classify)
    df.to_excel("complaints_sorted.xlsx", index=False)
    print(df["cause"].value_counts())


if __name__ == "__main__":
    main()
