"""Fill the discharge letter for every patient of the day and zip the letters."""
from datetime import date
from pathlib import Path

import pandas as pd
import pyzipper
from docxtpl import DocxTemplate

OUT = Path("letters")
OUT.mkdir(exist_ok=True)
ZIP_PASSWORD = b"Station4-Entlass!"

patients = pd.read_excel("discharges_today.xlsx", dtype={"insurance_no": str})

files = []
for p in patients.to_dict("records"):
    letter = DocxTemplate("discharge_template.docx")
    letter.render(
        {
            "name": f"{p['first_name']} {p['last_name']}",
            "born": p["birth_date"].strftime("%d.%m.%Y"),
            "insurance_no": p["insurance_no"],
            "diagnosis": p["diagnosis"],
            "medication": p["medication"],
            "doctor": p["family_doctor"],
            "today": date.today().strftime("%d.%m.%Y"),
        }
    )
    target = OUT / f"{p['last_name']}_{p['case_no']}.docx"
    letter.save(target)
    files.append(target)

archive = f"discharge_{date.today():%Y%m%d}.zip"
with pyzipper.AESZipFile(archive, "w", compression=pyzipper.ZIP_DEFLATED, encryption=pyzipper.WZ_AES) as z:
    z.setpassword(ZIP_PASSWORD)
    for f in files:
        z.write(f, f.name)

print(f"{len(files)} letters in {archive}")
