"""Exporta os dependentes dos servidores para o plano de saúde."""
import csv
import os
from contextlib import contextmanager

import psycopg
from psycopg.rows import dict_row

CONSULTA = """
    SELECT s.matricula, s.nome AS servidor, s.cpf, d.nome AS dependente,
           d.parentesco, d.data_nascimento
      FROM rh.servidor s
      JOIN rh.dependente d USING (servidor_id)
     WHERE s.situacao = 'ATIVO'
       AND d.plano_saude
     ORDER BY s.nome, d.data_nascimento
"""


@contextmanager
def banco():
    with psycopg.connect(os.environ["RH_DSN"], row_factory=dict_row) as conexao:
        conexao.read_only = True
        yield conexao


def main():
    with banco() as conexao, open("dependentes.csv", "w", newline="", encoding="utf-8-sig") as fh:
        escritor = None
        for linha in conexao.execute(CONSULTA):
            if escritor is None:
                escritor = csv.DictWriter(fh, linha.keys(), delimiter=";")
                escritor.writeheader()
            escritor.writerow(linha)


if __name__ == "__main__":
    main()
