"""Bonus letters for all employees, written to the stick."""
from pathlib import Path

import pandas as pd
from docx import Document

STICK = Path("E:/bonus")


def main() -> None:
    if not Path("E:/").exists():
        raise SystemExit("Please plug in the USB drive (E:).")
    STICK.mkdir(exist_ok=True)
    people = pd.read_excel("bonus.xlsx")
    for person in people.itertuples():
        letter = Document()
        letter.add_paragraph(f"{person.first_name} {person.last_name}\n{person.street}\n{person.zip} {person.city}")
        letter.add_heading("Your bonus", 2)
        letter.add_paragraph(f"Dear {person.first_name}, your bonus for this year is {person.bonus:,.2f} EUR.")
        letter.save(STICK / f"{person.last_name}_{person.first_name}.docx")
    print(f"{len(people)} letters are on the stick")


if __name__ == "__main__":
    main()
