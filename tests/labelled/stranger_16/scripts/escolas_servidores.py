"""Exporta os servidores lotados em cada escola."""
import getpass
from pathlib import Path

import oracledb
import pandas as pd

SQL = """
SELECT l.nome_unidade, s.matricula, s.nome, s.cargo, s.data_admissao, s.salario_base
  FROM rh.servidor s
  JOIN rh.lotacao l ON l.id = s.lotacao_id
 WHERE l.secretaria = :secretaria AND s.data_desligamento IS NULL
"""
SAIDA = Path(r"\\educacao\rh\lotacao")


def main():
    usuario = input("Usuário Oracle: ")
    with oracledb.connect(user=usuario, password=getpass.getpass(), dsn="ora-rh.prefeitura.local/RHPRD") as con:
        cur = con.cursor()
        cur.execute(SQL, secretaria="EDUCACAO")
        df = pd.DataFrame(cur.fetchall(), columns=[c[0].lower() for c in cur.description])
    SAIDA.mkdir(exist_ok=True)
    for unidade, grupo in df.groupby("nome_unidade"):
        grupo.sort_values("nome").to_excel(SAIDA / f"{unidade}.xlsx", index=False)
    print(len(df), "servidores em", df["nome_unidade"].nunique(), "unidades")


if __name__ == "__main__":
    main()
