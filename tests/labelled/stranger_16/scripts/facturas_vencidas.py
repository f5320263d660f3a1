"""Lista las facturas vencidas por empresa cliente."""
from datetime import date

import pandas as pd


def main():
    df = pd.read_excel("facturas.xlsx", parse_dates=["Vencimiento"])
    hoy = pd.Timestamp(date.today())
    vencidas = df[(df["Pagada"] == "No") & (df["Vencimiento"] < hoy)].copy()
    vencidas["Retraso"] = (hoy - vencidas["Vencimiento"]).dt.days
    vencidas["Tramo"] = pd.cut(vencidas["Retraso"], [0, 30, 60, 90, 9999], labels=["1-30", "31-60", "61-90", "+90"])

    resumen = vencidas.pivot_table(
        index="Empresa", columns="Tramo", values="Importe", aggfunc="sum", fill_value=0, observed=False
    )
    resumen["Total"] = resumen.sum(axis=1)
    with pd.ExcelWriter("facturas_vencidas.xlsx") as w:
        resumen.sort_values("Total", ascending=False).to_excel(w, sheet_name="Resumen")
        vencidas.to_excel(w, sheet_name="Detalle", index=False)
    print(f"{len(vencidas)} facturas, {vencidas['Importe'].sum():.2f} EUR")


if __name__ == "__main__":
    main()
