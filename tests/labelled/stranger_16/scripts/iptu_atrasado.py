"""Lista contribuintes com IPTU em atraso."""
import csv

import psycopg

CONEXAO = "host=pg-tributos.prefeitura.local dbname=tributos user=relatorio password=Iptu@2025Relat"

CONSULTA = """
select c.nome, c.cpf, c.endereco, c.bairro, d.exercicio, sum(d.valor_aberto) as aberto
  from contribuinte c
  join debito d on d.contribuinte_id = c.id
 where d.tributo = 'IPTU' and d.vencimento < current_date and d.valor_aberto > 0
 group by 1, 2, 3, 4, 5
 order by aberto desc
"""


def main():
    with psycopg.connect(CONEXAO) as con, con.cursor() as cur:
        cur.execute(CONSULTA)
        with open("iptu_atrasado.csv", "w", newline="", encoding="utf-8-sig") as f:
            w = csv.writer(f, delimiter=";")
            w.writerow([c.name for c in cur.description])
            n = 0
            for linha in cur:
                w.writerow(linha)
                n += 1
    print(n, "contribuintes em atraso")


if __name__ == "__main__":
    main()
