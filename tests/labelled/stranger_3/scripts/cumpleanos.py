# Lista de cumpleaños del mes para Recursos Humanos
from datetime import date

import pandas as pd

emp = pd.read_excel("empleados.xlsx", dtype={"dni": str, "telefono": str})
emp["fecha_nacimiento"] = pd.to_datetime(emp["fecha_nacimiento"], dayfirst=True)

mes = date.today().month
cumple = emp[emp["fecha_nacimiento"].dt.month == mes].copy()
cumple["edad"] = date.today().year - cumple["fecha_nacimiento"].dt.year
cumple["dia"] = cumple["fecha_nacimiento"].dt.day

columnas = ["dia", "nombre", "apellidos", "dni", "edad", "telefono", "correo_personal"]
cumple.sort_values("dia")[columnas].to_excel("cumpleanos.xlsx", index=False)
print(cumple[["dia", "nombre"]].to_string(index=False))
