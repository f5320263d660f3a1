from datetime import date, timedelta

import pandas as pd

inicio = date.today() - timedelta(days=date.today().weekday() + 7)
fim = inicio + timedelta(days=6)

grade = pd.read_excel(r"\\hsm-fs\agenda\grade_consultorios.xlsx")
grade["data"] = pd.to_datetime(grade["data"], dayfirst=True).dt.date
semana = grade[(grade["data"] >= inicio) & (grade["data"] <= fim)]

resumo = semana.groupby("especialidade").agg(horarios=("hora", "count"), ocupados=("ocupado", "sum"))
resumo["vagos"] = resumo["horarios"] - resumo["ocupados"]
resumo["ocupacao_%"] = (resumo["ocupados"] / resumo["horarios"] * 100).round(1)

print(resumo.sort_values("ocupacao_%"))
resumo.to_excel(rf"\\hsm-fs\agenda\ocupacao_{inicio:%d%m}.xlsx")
