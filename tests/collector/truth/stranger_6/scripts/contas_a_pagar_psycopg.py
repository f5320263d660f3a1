"""Lista as contas a pagar que vencem nos próximos sete dias."""
import logging
import os

import psycopg

logging.basicConfig(filename="contas_a_pagar.log", level=logging.INFO, format="%(asctime)s %(message)s")

CONSULTA = """
    select fornecedor, vencimento, valor
      from contas_a_pagar
     where vencimento between current_date and current_date + 7
     order by vencimento
"""


def main():
    try:
        with psycopg.connect(
            host="localhost",
            port=os.environ["DUMB"],
            dbname="financeiro",
            user="relatorios",
            password="Relat0rio#24",
            connect_timeout=5,
        ) as conexao:
            for fornecedor, vencimento, valor in conexao.execute(CONSULTA):
                print(f"{vencimento:%d/%m} {fornecedor:<30} {valor:>12.2f}")
    except psycopg.OperationalError as erro:
        logging.error("banco indisponível: %s", type(erro).__name__)
        print("Não foi possível consultar o banco.")


if __name__ == "__main__":
    main()
