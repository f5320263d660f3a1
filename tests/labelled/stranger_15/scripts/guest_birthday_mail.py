"""Prepare birthday greetings for guests as Word documents."""
from datetime import date, timedelta
from pathlib import Path

import pandas as pd
from docxtpl import DocxTemplate

GUESTS = Path("pms_guest_export.csv")
TEMPLATE = Path("templates/birthday_card.docx")
OUT = Path("cards")


def birthdays_this_week(df: pd.DataFrame) -> pd.DataFrame:
    days = {(date.today() + timedelta(days=i)).strftime("%m-%d") for i in range(7)}
    return df[df["birthday"].dt.strftime("%m-%d").isin(days)]


def main():
    df = pd.read_csv(GUESTS, parse_dates=["birthday"])
    OUT.mkdir(exist_ok=True)
    for guest in birthdays_this_week(df).itertuples():
        doc = DocxTemplate(TEMPLATE)
        doc.render({"salutation": guest.salutation, "surname": guest.surname,
                    "room_type": guest.favourite_room})
        doc.save(OUT / f"{guest.surname}_{guest.guest_no}.docx")
    print("cards written to", OUT)


if __name__ == "__main__":
    main()
