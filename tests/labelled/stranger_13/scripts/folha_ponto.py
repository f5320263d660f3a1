"""Importa as marcações do relógio de ponto (AFD) e calcula horas extra."""
import os
import sys
from collections import defaultdict
from datetime import datetime

import pymssql

marcacoes = defaultdict(list)
with open(sys.argv[1], encoding="latin-1") as afd:
    for linha in afd:
        if linha[9:10] == "3":  # registro de marcação
            quando = datetime.strptime(linha[10:22], "%d%m%Y%H%M")
            marcacoes[linha[22:34].strip()].append(quando)

with pymssql.connect(os.environ["RH_HOST"], os.environ["RH_USER"], os.environ["RH_PWD"], "RH") as con:
    cur = con.cursor(as_dict=True)
    cur.execute("SELECT pis, nome, cpf, jornada_min FROM dbo.funcionarios WHERE ativo = 1")
    for f in cur.fetchall():
        batidas = sorted(marcacoes.get(f["pis"], []))
        minutos = sum((b - a).seconds // 60 for a, b in zip(batidas[::2], batidas[1::2]))
        extra = max(0, minutos - f["jornada_min"])
        cur.execute("INSERT INTO dbo.horas_extra (pis, minutos) VALUES (%s, %s)", (f["pis"], extra))
        print(f"{f['nome']:35} {f['cpf']}  extra {extra // 60}h{extra % 60:02d}")
    con.commit()
