import os

import pandas as pd
import psycopg2

con = psycopg2.connect(os.environ["DSN_COMERCIAL"])

df = pd.read_sql(
    """
    SELECT c.matricula, c.nome, c.cpf, c.logradouro, c.numero, c.bairro, c.telefone,
           MIN(f.vencimento) AS mais_antiga, SUM(f.valor) AS divida
      FROM consumidor c JOIN fatura f USING (matricula)
     WHERE f.paga_em IS NULL AND f.vencimento < CURRENT_DATE - 60
     GROUP BY 1, 2, 3, 4, 5, 6, 7
    """,
    con,
)
con.close()

# não cortar hospital, escola e tarifa social
excecoes = pd.read_excel("excecoes_corte.xlsx")["matricula"]
df = df[~df["matricula"].isin(excecoes)]

with pd.ExcelWriter("ordem_corte.xlsx") as xls:
    for bairro, grupo in df.groupby("bairro"):
        grupo.sort_values(["logradouro", "numero"]).to_excel(xls, sheet_name=bairro[:31], index=False)

print(df["divida"].describe())
