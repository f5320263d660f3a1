"""Costo de energía por máquina según la franja horaria de la tarifa."""
import pandas as pd

TARIFA = {"valle": 0.082, "llano": 0.124, "punta": 0.187}  # EUR/kWh


def franja(momento):
    if momento.hour < 8 or momento.weekday() >= 5:
        return "valle"
    if 10 <= momento.hour < 14 or 18 <= momento.hour < 22:
        return "punta"
    return "llano"


def main():
    lecturas = pd.read_csv("lecturas.csv", sep=";", decimal=",", parse_dates=["fecha_hora"])
    lecturas["franja"] = lecturas["fecha_hora"].map(franja)
    lecturas["costo"] = lecturas["kwh"] * lecturas["franja"].map(TARIFA)

    tabla = lecturas.pivot_table(index="maquina", columns="franja", values="costo", aggfunc="sum", fill_value=0)
    tabla["total"] = tabla.sum(axis=1)
    tabla["ahorro_posible"] = (
        lecturas[lecturas["franja"] == "punta"].groupby("maquina")["kwh"].sum() * (TARIFA["punta"] - TARIFA["valle"])
    )
    tabla.round(2).sort_values("total", ascending=False).to_excel("energia.xlsx")
    print(tabla.round(2))


if __name__ == "__main__":
    main()
