"""État de paie : un seul onglet mis en forme avec XlsxWriter."""
import pandas as pd

paie = pd.DataFrame(
    {"agent": ["Benali", "Caron", "Duval"], "brut": [2310.0, 1980.5, 2755.25], "heures": [151.67, 130, 151.67]}
)
with pd.ExcelWriter("paie_novembre.xlsx", engine="xlsxwriter") as writer:
    paie.to_excel(writer, sheet_name="Novembre", index=False)
    feuille = writer.sheets["Novembre"]
    feuille.set_column("A:A", 20)
    feuille.freeze_panes(1, 0)
