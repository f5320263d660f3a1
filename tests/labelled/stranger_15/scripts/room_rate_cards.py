"""Prepare a rate card for each room type as a Word document."""
from pathlib import Path

import pandas as pd
from docxtpl import DocxTemplate

RATES = Path("rates_2025.csv")
TEMPLATE = Path("templates/rate_card.docx")
OUT = Path("rate_cards")


def main():
    df = pd.read_csv(RATES)
    OUT.mkdir(exist_ok=True)
    for room_type, part in df.groupby("room_type"):
        doc = DocxTemplate(TEMPLATE)
        doc.render({
            "room_type": room_type,
            "name": part["marketing_name"].iloc[0],
            "rows": part[["season", "from", "to", "rate"]].to_dict("records"),
        })
        doc.save(OUT / f"{room_type}.docx")
    print("cards written to", OUT)


if __name__ == "__main__":
    main()
