# -*- coding: utf-8 -*-
"""Relatório de horas extras por funcionário (banco do ponto eletrônico)."""
import sys
from datetime import date

import oracledb
import pandas as pd

CONFIG = {
    "user": "ponto_leitura",
    "password": "Jacaranda#2024",
    "dsn": "ora-rh.metalsul.local:1521/PONTO",
}

CONSULTA = """
    SELECT f.nome, f.cpf, f.pis, s.descricao AS setor,
           SUM(m.minutos_extra) / 60 AS horas_extras
      FROM funcionarios f
      JOIN marcacoes m ON m.matricula = f.matricula
      JOIN setores s ON s.id = f.setor_id
     WHERE m.competencia = :competencia
     GROUP BY f.nome, f.cpf, f.pis, s.descricao
"""


def buscar(competencia):
    with oracledb.connect(**CONFIG) as conexao:
        with conexao.cursor() as cursor:
            cursor.execute(CONSULTA, competencia=competencia)
            colunas = [c[0].lower() for c in cursor.description]
            return pd.DataFrame(cursor.fetchall(), columns=colunas)


def main():
    competencia = sys.argv[1] if len(sys.argv) > 1 else date.today().strftime("%Y%m")
    try:
        df = buscar(competencia)
    except oracledb.DatabaseError as erro:
        print(f"Erro ao consultar o banco: {erro}")
        sys.exit(1)
    limite = df[df["horas_extras"] > 40]
    print(f"{len(limite)} funcionários acima de 40 horas extras")
    df.to_excel(f"horas_extras_{competencia}.xlsx", index=False)


if __name__ == "__main__":
    main()
