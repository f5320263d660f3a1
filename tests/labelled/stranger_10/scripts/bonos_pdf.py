from pathlib import Path
import pandas as pd
from pypdf import PdfReader, PdfWriter

for _, r in pd.read_excel("cupo_hoteles.xlsx", dtype=str).fillna("").iterrows():
    w = PdfWriter(clone_from="bono_form.pdf")
    w.update_page_form_field_values(w.pages[0], {
        "Hotel": r.hotel, "Arrival": r.entrada, "Departure": r.salida, "Board": r.regimen, "Rooms": r.habitaciones,
    })
    w.write(Path("bonos") / f"{r.expediente}_{r.hotel[:12]}.pdf")
