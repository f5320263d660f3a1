"""Calcula comisiones de ventas y las añade al histórico."""
from pathlib import Path

import pandas as pd

historico = Path("comisiones.csv")
ventas = pd.read_csv("in.csv")
ventas["comision"] = (ventas["amount"] * 0.03).round(2)
ventas.to_csv(historico, mode="a", header=not historico.exists(), index=False)
