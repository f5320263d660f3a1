# Fechamento diário do caixa por filial (versão aprovada pela TI, senha no cofre do Windows)
import csv
from datetime import date

import keyring
import oracledb

USUARIO = "FIN_LEITURA"
SERVICO = "orafin01"
SQL = "select filial, sum(vl_entrada), sum(vl_saida) from fin.movimento_caixa where dt_movimento = :dia group by filial"


def conecta():
    senha = keyring.get_password(SERVICO, USUARIO)
    if not senha:
        raise SystemExit("Senha não cadastrada. Rode: keyring set orafin01 FIN_LEITURA")
    return oracledb.connect(user=USUARIO, password=senha, dsn="orafin01.grupomirante.local:1521/FINPRD")


def main():
    hoje = date.today()
    with conecta() as con:
        cur = con.cursor()
        cur.execute(SQL, dia=hoje)
        linhas = cur.fetchall()
    with open(f"fechamento_{hoje:%Y%m%d}.csv", "w", newline="", encoding="utf-8-sig") as f:
        w = csv.writer(f, delimiter=";")
        w.writerow(["filial", "entrada", "saida"])
        w.writerows(linhas)


if __name__ == "__main__":
    main()
