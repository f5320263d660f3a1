"""Lo stesso bilancio in tre formati: Excel (due fogli), parquet, testo."""
import pandas as pd

voci = pd.DataFrame({"voce": ["entrate", "uscite", "avanzo"], "euro": [120_000, 113_500, 6_500]})
note = pd.DataFrame({"nota": ["dati provvisori", "approvare entro aprile"]})

with pd.ExcelWriter("bilancio_breve.xlsx", engine="xlsxwriter") as libro:
    voci.to_excel(libro, sheet_name="Voci", index=False)
    note.to_excel(libro, sheet_name="Note", index=False)
    libro.sheets["Voci"].set_column("B:B", 14, libro.book.add_format({"num_format": "#,##0 €"}))
voci.to_parquet("bilancio_breve.parquet")
with open("bilancio_breve.txt", "w", encoding="utf-8") as testo:
    testo.write(voci.to_string(index=False))
