import time
from datetime import date, timedelta

import pandas as pd
import pywhatkit

amanha = date.today() + timedelta(days=1)

agenda = pd.read_excel(r"\\hsm-fs\agenda\consultas.xlsx", dtype={"celular": str})
agenda["data"] = pd.to_datetime(agenda["data"], dayfirst=True).dt.date
agenda = agenda[(agenda["data"] == amanha) & (agenda["confirmado"] != "S")]

for _, p in agenda.iterrows():
    primeiro_nome = p["paciente"].split()[0].title()
    texto = (
        f"Olá {primeiro_nome}, aqui é do Hospital Santa Marta. Sua consulta de {p['especialidade']} "
        f"com {p['medico']} é amanhã às {p['hora']}. Responda 1 para confirmar."
    )
    pywhatkit.sendwhatmsg_instantly("+55" + p["celular"], texto, wait_time=15, tab_close=True)
    time.sleep(8)

print(len(agenda), "mensagens enviadas")
