"""Horas extras do ponto eletrônico (SQL Server)."""
import os

import pymssql

try:
    with pymssql.connect(
        server="127.0.0.1",
        port=os.environ["DUMB"],
        user="rh_leitura",
        password="P0nto#2024",
        database="Ponto",
        login_timeout=5,
        timeout=10,
    ) as conexao:
        cursor = conexao.cursor(as_dict=True)
        cursor.execute("SELECT Matricula, SUM(HorasExtras) AS Horas FROM Marcacoes GROUP BY Matricula")
        for linha in cursor:
            print(linha["Matricula"], linha["Horas"])
except pymssql.Error as erro:
    print("ponto eletrônico fora do ar:", type(erro).__name__)
