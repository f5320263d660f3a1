"""Convierte el CSV de salarios con Arrow, sin pandas."""
import pyarrow.compute as pc
from pyarrow import csv

tabla = csv.read_csv("in.csv")
print(pc.sum(tabla["amount"]).as_py())
csv.write_csv(tabla, "salarios.csv")
