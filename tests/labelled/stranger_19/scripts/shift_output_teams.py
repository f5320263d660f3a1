"""Post the production figures of the shift to the plant's Teams channel."""
import os

import pandas as pd
import requests

WEBHOOK = os.environ["TEAMS_PLANT_WEBHOOK"]  # incoming webhook of our own tenant
WORKBOOK = r"\\plant\production\shift_output.xlsx"


def facts(df: pd.DataFrame):
    grouped = df.groupby("line")[["good", "scrap"]].sum()
    grouped["rate"] = grouped["scrap"] / (grouped["good"] + grouped["scrap"]) * 100
    return [
        {"title": str(line), "value": f"{int(row.good)} good, {row.rate:.1f}% scrap"}
        for line, row in grouped.iterrows()
    ]


def card(items):
    return {
        "type": "message",
        "attachments": [{
            "contentType": "application/vnd.microsoft.card.adaptive",
            "content": {
                "type": "AdaptiveCard",
                "version": "1.4",
                "body": [
                    {"type": "TextBlock", "text": "Shift output", "weight": "Bolder"},
                    {"type": "FactSet", "facts": items},
                ],
            },
        }],
    }


if __name__ == "__main__":
    frame = pd.read_excel(WORKBOOK)
    response = requests.post(WEBHOOK, json=card(facts(frame)), timeout=20)
    response.raise_for_status()
    print("Posted")
