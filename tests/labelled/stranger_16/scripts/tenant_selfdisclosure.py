"""Collect form fields of tenant self-disclosures into a table."""
from pathlib import Path

import pandas as pd
from pypdf import PdfReader

FOLDER = Path(r"\\fs01\letting\applications\Gartenstr_12")
FIELDS = {
    "txtName": "Name",
    "txtBirth": "Date of birth",
    "txtPhone": "Phone",
    "txtEmployer": "Employer",
    "txtIncome": "Net income",
    "txtPersons": "Persons in household",
    "chkPets": "Pets",
}


def read_form(pdf: Path) -> dict:
    fields = PdfReader(pdf).get_fields() or {}
    row = {label: fields[key].value if key in fields else None for key, label in FIELDS.items()}
    row["File"] = pdf.name
    return row


def main() -> None:
    df = pd.DataFrame(read_form(p) for p in sorted(FOLDER.glob("*.pdf")))
    df["Net income"] = pd.to_numeric(df["Net income"].str.replace(r"[^\d]", "", regex=True))
    df.sort_values("Net income", ascending=False).to_excel(FOLDER / "applicants.xlsx", index=False)
    print(f"{len(df)} applications read")


if __name__ == "__main__":
    main()
