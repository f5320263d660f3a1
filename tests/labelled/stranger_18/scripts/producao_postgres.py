import os
import pandas as pd
import matplotlib.pyplot as plt
import psycopg

dsn = {
    "host": os.getenv("PGHOST", "pg02.fabrica.moinhoazul.local"),
    "dbname": os.getenv("PGDATABASE", "mes"),
    "user": os.getenv("PGUSER", "leitura_mes"),
    "password": os.getenv("PGPASSWORD", "aroeira-Chuva-630"),
}

with psycopg.connect(**dsn) as con:
    cur = con.execute("select turno, date_trunc('day', fim) as dia, sum(kg) from lotes group by 1, 2 order by 2")
    df = pd.DataFrame(cur.fetchall(), columns=["turno", "dia", "kg"])

df.pivot(index="dia", columns="turno", values="kg").plot(kind="bar", stacked=True)
plt.tight_layout()
plt.savefig("producao_turno.png")
