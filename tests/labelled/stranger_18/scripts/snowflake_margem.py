import os
import snowflake.connector

con = snowflake.connector.connect(
    account="moinhoazul-dw",
    user=os.environ["USERNAME"] + "@moinhoazul.com.br",
    authenticator="externalbrowser",
    warehouse="WH_BI",
)
df = con.cursor().execute(
    "select familia, sum(receita - custo) / sum(receita) margem from dw.gold.vendas group by 1"
).fetch_pandas_all()
df.to_excel("margem_familia.xlsx", index=False)
