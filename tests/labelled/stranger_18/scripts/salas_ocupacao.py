import pandas as pd

agenda = pd.read_excel("agenda_salas.xlsx", usecols=["sala", "inicio", "fim"])
agenda["hora"] = agenda["inicio"].dt.hour
agenda["minutos"] = (agenda["fim"] - agenda["inicio"]).dt.total_seconds() / 60
ocup = agenda.pivot_table(index="sala", columns="hora", values="minutos", aggfunc="sum", fill_value=0)
print((ocup / (22 * 60) * 100).round(1))
