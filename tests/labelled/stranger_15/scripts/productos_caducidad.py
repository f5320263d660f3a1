"""Lista los lotes de producto que caducan este mes."""
from datetime import date

import pandas as pd


def main():
    hoy = date.today()
    df = pd.read_excel("lotes.xlsx", parse_dates=["fecha_caducidad"])
    df["dias"] = (df["fecha_caducidad"] - pd.Timestamp(hoy)).dt.days
    proximos = df[df["dias"].between(0, 31)].sort_values("dias")
    for fila in proximos.itertuples():
        print(f"{fila.nombre} lote {fila.lote} ({fila.ubicacion}): {fila.dias} días")
    proximos[["codigo", "nombre", "lote", "ubicacion", "cantidad", "dias"]].to_csv(
        "caducidades.csv", index=False, sep=";")
    print(f"{len(proximos)} lotes, {proximos['cantidad'].sum()} unidades")


if __name__ == "__main__":
    main()
