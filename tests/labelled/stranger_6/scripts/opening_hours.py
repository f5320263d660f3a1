"""Valida el fichero de horarios de apertura de las tiendas."""
from dataclasses import dataclass
from datetime import time

import pandas as pd

APERTURA_MIN = time(7, 0)
CIERRE_MAX = time(22, 30)


@dataclass
class Error:
    tienda: str
    dia: str
    motivo: str


def validar(df: pd.DataFrame) -> list[Error]:
    errores: list[Error] = []
    for fila in df.itertuples():
        abre, cierra = time.fromisoformat(fila.abre), time.fromisoformat(fila.cierra)
        if abre >= cierra:
            errores.append(Error(fila.tienda, fila.dia, "cierra antes de abrir"))
        if abre < APERTURA_MIN or cierra > CIERRE_MAX:
            errores.append(Error(fila.tienda, fila.dia, "fuera del horario permitido"))
    return errores


if __name__ == "__main__":
    errores = validar(pd.read_csv("horarios.csv", dtype=str))
    for e in errores:
        print(f"{e.tienda} {e.dia}: {e.motivo}")
    print(f"{len(errores)} errores")
