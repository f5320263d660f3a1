from pathlib import Path
import pandas as pd
from pypdf import PdfReader, PdfWriter

for _, v in pd.read_excel("viajeros.xlsx", dtype=str).fillna("").iterrows():
    w = PdfWriter(clone_from="visa_form.pdf")
    w.update_page_form_field_values(w.pages[0], {
        "Surname": v.apellidos, "GivenNames": v.nombres, "DOB": v.f_nacimiento, "PlaceOfBirth": v.lugar_nacimiento,
        "PassportNo": v.pasaporte, "FatherName": v.padre, "Occupation": v.profesion, "Religion": v.religion,
    })
    w.write(Path("visados") / f"{v.localizador}_{v.pasaporte}.pdf")
