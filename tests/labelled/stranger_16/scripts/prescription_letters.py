"""Create letters for patients with conspicuous laboratory values."""
from datetime import date
from pathlib import Path

import pandas as pd
from docxtpl import DocxTemplate

LIMITS = {"HbA1c": 6.5, "LDL": 160, "Creatinine": 1.3}
OUT = Path("letters")


def conspicuous(row: pd.Series) -> list[str]:
    return [f"{name}: {row[name]}" for name, limit in LIMITS.items() if row[name] > limit]


def main() -> None:
    OUT.mkdir(exist_ok=True)
    lab = pd.read_excel("lab_results.xlsx")
    written = 0
    for _, row in lab.iterrows():
        findings = conspicuous(row)
        if not findings:
            continue
        doc = DocxTemplate("letter_template.docx")
        doc.render({
            "salutation": row["Salutation"],
            "name": f"{row['FirstName']} {row['LastName']}",
            "address": row["Address"],
            "findings": findings,
            "today": f"{date.today():%d %B %Y}",
        })
        doc.save(OUT / f"{row['PatientNo']}.docx")
        written += 1
    print(written, "letters written")


if __name__ == "__main__":
    main()
