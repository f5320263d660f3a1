"""Orçamento da casa em ODS, para abrir no LibreOffice; ida e volta."""
import pandas as pd

gastos = pd.DataFrame(
    {"item": ["mercado", "escola", "ônibus", "lazer"], "previsto": [1400, 900, 260, 300], "gasto": [1510, 900, 233, 412]}
)
gastos["diferença"] = gastos["previsto"] - gastos["gasto"]
gastos.to_excel("casa_2026.ods", engine="odf", sheet_name="Novembro", index=False)

volta = pd.read_excel("casa_2026.ods", engine="odf")
print(volta.loc[volta["diferença"] < 0, "item"].tolist())
