import pandas as pd

ventas = pd.read_csv("ventas.csv", sep=";", decimal=",")
plantilla = pd.read_excel("plantilla.xlsx")  # vendedor, dni, salario_base, irpf, hijos
com = ventas.groupby("vendedor").importe.sum().mul(0.015).rename("comision").reset_index()
nomina = plantilla.merge(com, on="vendedor", how="left").fillna({"comision": 0})
nomina["neto"] = (nomina.salario_base + nomina.comision) * (1 - nomina.irpf / 100)
nomina[["dni", "vendedor", "comision", "neto", "hijos"]].to_excel("comisiones.xlsx", index=False)
