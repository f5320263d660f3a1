"""Prepara los recordatorios de las citas de mañana."""
import datetime as dt

import pandas as pd

TEXTO = "Hola {nombre}, le recordamos su cita con {medico} mañana a las {hora}."


def main() -> None:
    citas = pd.read_excel("citas.xlsx", parse_dates=["fecha"])
    manana = dt.date.today() + dt.timedelta(days=1)
    filas = citas[citas["fecha"].dt.date == manana]
    avisos = pd.DataFrame({
        "paciente": filas["nombre"] + " " + filas["apellidos"],
        "telefono": filas["telefono"],
        "mensaje": [TEXTO.format(nombre=f.nombre, medico=f.medico, hora=f"{f.fecha:%H:%M}") for f in filas.itertuples()],
    })
    avisos.to_csv("recordatorios.csv", index=False, encoding="utf-8-sig")
    print(f"{len(avisos)} recordatorios preparados")


if __name__ == "__main__":
    main()
