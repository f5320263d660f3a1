import pandas as pd
from fpdf import FPDF

mieter = pd.read_excel("mieter.xlsx", dtype={"iban": str})
verbrauch = pd.read_excel("verbrauch.xlsx").set_index("wohnung")

for m in mieter.itertuples():
    kosten = verbrauch.loc[m.wohnung, ["heizung", "wasser", "muell"]].sum()
    saldo = kosten - m.vorauszahlung * 12
    pdf = FPDF()
    pdf.add_page()
    pdf.set_font("Helvetica", size=11)
    pdf.multi_cell(0, 7, f"{m.vorname} {m.nachname}\n{m.strasse}\n{m.plz} {m.ort}\n\n")
    pdf.multi_cell(0, 7, f"Nebenkosten 2025, Wohnung {m.wohnung}\n\nKosten: {kosten:.2f} EUR\nVorauszahlung: {m.vorauszahlung * 12:.2f} EUR")
    art = "Nachzahlung" if saldo > 0 else "Guthaben"
    pdf.multi_cell(0, 7, f"{art}: {abs(saldo):.2f} EUR\nIBAN: {m.iban}")
    pdf.output(f"abrechnungen/{m.wohnung}.pdf")
