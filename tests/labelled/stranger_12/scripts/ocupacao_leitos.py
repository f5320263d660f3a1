"""Taxa de ocupacao por setor, sem dados de pacientes."""
import os

import oracledb

CONFIG = {
    "user": os.environ["LEITOS_USER"],
    "password": os.environ["LEITOS_SENHA"],
    "dsn": os.environ.get("LEITOS_DSN", "hsc-ora01.santacecilia.local:1521/MVPROD"),
}

SQL = """
    SELECT s.ds_setor,
           SUM(CASE WHEN l.tp_ocupacao = 'O' THEN 1 ELSE 0 END) AS ocupados,
           COUNT(*) AS total
      FROM leito l JOIN setor s ON s.cd_setor = l.cd_setor
     GROUP BY s.ds_setor
     ORDER BY s.ds_setor
"""


def main():
    with oracledb.connect(**CONFIG) as conexao:
        cursor = conexao.cursor()
        for setor, ocupados, total in cursor.execute(SQL):
            taxa = 100 * ocupados / total if total else 0
            print(f"{setor:<25} {ocupados:>4}/{total:<4} {taxa:6.1f} %")


if __name__ == "__main__":
    main()
