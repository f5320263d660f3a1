"""Parte de entrada de viajeros: un fichero de texto con los huéspedes que llegan hoy."""
from datetime import date
import csv

HOTEL = "H0007431"
hoy = date.today()


def campo(texto, largo):
    return (texto or "").upper()[:largo].ljust(largo)


with open("reservas.csv", encoding="utf-8") as f:
    llegan = [r for r in csv.DictReader(f) if r["entrada"] == hoy.isoformat()]

with open(f"{HOTEL}.{hoy:%j}", "w", encoding="latin-1", errors="replace") as salida:
    salida.write(f"1|{HOTEL}|HOTEL MIRADOR|{hoy:%Y%m%d}|{len(llegan)}\n")
    for h in llegan:
        salida.write(
            "2|"
            + "|".join(
                [
                    campo(h["num_documento"], 14),
                    campo(h["tipo_documento"], 1),
                    campo(h["apellido1"], 30),
                    campo(h["apellido2"], 30),
                    campo(h["nombre"], 30),
                    campo(h["sexo"], 1),
                    h["fecha_nacimiento"].replace("-", ""),
                    campo(h["pais"], 21),
                ]
            )
            + "\n"
        )
print(f"{len(llegan)} viajeros")
