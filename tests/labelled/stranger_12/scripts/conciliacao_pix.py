import pandas as pd
import pyodbc

CONN = (
    "DRIVER={ODBC Driver 18 for SQL Server};"
    "SERVER=bkosql03.bancoaurora.intra;DATABASE=Cobranca;"
    "UID=conc_pix;PWD=Ch4ve-d0-P1x_88;Encrypt=yes"
)


def ler_pix(caminho):
    pix = pd.read_csv(caminho, sep=";", dtype=str)
    pix["valor"] = pix["valor"].str.replace(",", ".").astype(float)
    return pix


def titulos(conexao):
    return pd.read_sql(
        "SELECT id_titulo, cpf_sacado, nome_sacado, valor FROM titulo WHERE situacao = 'A'", conexao
    )


def main():
    pix = ler_pix(r"\\bko-fs\pix\recebidos.csv")
    conexao = pyodbc.connect(CONN)
    aberto = titulos(conexao)
    achados = aberto.merge(pix, left_on=["cpf_sacado", "valor"], right_on=["cpf_pagador", "valor"])
    cursor = conexao.cursor()
    for linha in achados.itertuples():
        cursor.execute(
            "UPDATE titulo SET situacao = 'P', e2e_id = ? WHERE id_titulo = ?",
            linha.e2e_id, linha.id_titulo,
        )
    conexao.commit()
    print(f"{len(achados)} títulos baixados, {len(pix) - len(achados)} Pix sem par")


main()
