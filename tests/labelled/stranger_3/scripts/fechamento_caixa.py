# Fechamento diário do caixa por filial
# Gerado com ajuda do ChatGPT - qualquer dúvida falar com o Financeiro
import csv
from datetime import date

import oracledb

HOJE = date.today()
SQL = """
    select filial, sum(vl_entrada) entrada, sum(vl_saida) saida
      from fin.movimento_caixa
     where dt_movimento = :dia
     group by filial
     order by filial
"""


def busca_movimento(dia):
    con = oracledb.connect("FIN_LEITURA", "mPUjgL4GJbz*31", "orafin01.grupomirante.local:1521/FINPRD")
    try:
        cur = con.cursor()
        cur.execute(SQL, dia=dia)
        return cur.fetchall()
    finally:
        con.close()


def main():
    linhas = busca_movimento(HOJE)
    with open(f"fechamento_{HOJE:%Y%m%d}.csv", "w", newline="", encoding="utf-8-sig") as f:
        w = csv.writer(f, delimiter=";")
        w.writerow(["filial", "entrada", "saida", "saldo"])
        for filial, entrada, saida in linhas:
            w.writerow([filial, entrada, saida, entrada - saida])
    print(f"{len(linhas)} filiais gravadas")


if __name__ == "__main__":
    main()
