"""Clientes do balcão com revisão KYC a vencer neste trimestre."""
import getpass
from datetime import date

import oracledb
import pandas as pd

balcao = input("Código do balcão: ").strip()
utilizador = input("Utilizador: ").strip()
segredo = getpass.getpass("Palavra-passe: ")

trimestre = (date.today().month - 1) // 3
inicio = date(date.today().year, trimestre * 3 + 1, 1)

ligacao = oracledb.connect(user=utilizador, password=segredo, dsn="core-ro.bancomeridia.intra/COREP")
sql = """
    SELECT c.num_cliente, c.nome_completo, c.nif, c.data_nascimento, c.nacionalidade, c.profissao,
           k.classe_risco, k.ultima_revisao, ADD_MONTHS(k.ultima_revisao, k.intervalo_meses) AS vence
    FROM clientes c JOIN kyc k ON k.num_cliente = c.num_cliente
    WHERE c.balcao = :balcao
      AND ADD_MONTHS(k.ultima_revisao, k.intervalo_meses) BETWEEN :inicio AND ADD_MONTHS(:inicio, 3)
    ORDER BY k.classe_risco DESC, vence
"""
with ligacao.cursor() as cursor:
    cursor.execute(sql, balcao=balcao, inicio=inicio)
    colunas = [d[0].lower() for d in cursor.description]
    lista = pd.DataFrame(cursor.fetchall(), columns=colunas)
ligacao.close()

lista.to_excel(f"kyc_{balcao}_T{trimestre + 1}.xlsx", index=False)
print(lista.groupby("classe_risco").size())
