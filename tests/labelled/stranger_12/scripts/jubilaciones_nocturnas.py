from datetime import date

import pandas as pd
from rocketry import Rocketry
from rocketry.conds import daily

app = Rocketry()
EDAD = 65


@app.task(daily.at("04:00"))
def jubilaciones():
    personal = pd.read_excel("/srv/rrhh/personal.xlsx", parse_dates=["fecha_nacimiento"])
    personal["jubilacion"] = personal["fecha_nacimiento"] + pd.DateOffset(years=EDAD)
    hoy = pd.Timestamp(date.today())
    proximas = personal[personal["jubilacion"].between(hoy, hoy + pd.DateOffset(months=6))]
    proximas[["dni", "apellidos", "nombre", "departamento", "jubilacion"]].to_excel(
        f"/srv/rrhh/jubilaciones_{hoy:%Y%m}.xlsx", index=False
    )


if __name__ == "__main__":
    app.run()
