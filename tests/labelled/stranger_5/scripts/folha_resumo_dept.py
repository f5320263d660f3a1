# Resumo de custos com pessoal por departamento.
# Deixar aberto: o programa espera e corre todos os dias às 05:30.
import os
import time
from datetime import datetime

import oracledb
import pandas as pd

HORA = "05:30"

SQL = """
    SELECT d.nome_dept, COUNT(*) AS pessoas, SUM(f.custo_total) AS custo
    FROM folha f JOIN departamentos d ON d.id_dept = f.id_dept
    WHERE f.mes = TRUNC(SYSDATE, 'MM')
    GROUP BY d.nome_dept
    HAVING COUNT(*) >= 5
"""


def gerar_resumo():
    with oracledb.connect(
        user=os.environ["FOLHA_USER"],
        password=os.environ["FOLHA_PASS"],
        dsn="ora-rh.cerqueira.local:1521/RHPROD",
    ) as ligacao:
        with ligacao.cursor() as cursor:
            cursor.execute(SQL)
            linhas = cursor.fetchall()
    tabela = pd.DataFrame(linhas, columns=["Departamento", "Pessoas", "Custo"])
    nome = f"resumo_{datetime.now():%Y%m%d}.xlsx"
    tabela.sort_values("Custo", ascending=False).to_excel(nome, index=False)
    print("Criado", nome)


ultimo_dia = None
while True:
    agora = datetime.now()
    if agora.strftime("%H:%M") == HORA and ultimo_dia != agora.date():
        gerar_resumo()
        ultimo_dia = agora.date()
    time.sleep(20)
