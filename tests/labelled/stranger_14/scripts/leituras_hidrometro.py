import os

import pandas as pd
from sqlalchemy import create_engine, text
from sqlalchemy.engine import URL

url = URL.create(
    "postgresql+psycopg2",
    username=os.environ["COMERCIAL_USER"],
    password=os.environ["COMERCIAL_PASS"],
    host="db-comercial.aguasdovale.local",
    database="comercial",
)
engine = create_engine(url)

sql = text(
    """
    SELECT l.hidrometro, l.rota, l.consumo_m3,
           AVG(l.consumo_m3) OVER (PARTITION BY l.hidrometro ORDER BY l.referencia
                                   ROWS BETWEEN 6 PRECEDING AND 1 PRECEDING) AS media6, l.referencia
      FROM leitura l
     WHERE l.referencia >= :desde
    """
)
with engine.connect() as c:
    df = pd.read_sql(sql, c, params={"desde": "2024-01-01"})

ultima = df[df["referencia"] == df["referencia"].max()]
suspeitas = ultima[(ultima["consumo_m3"] == 0) | (ultima["consumo_m3"] > 2 * ultima["media6"])]
suspeitas.sort_values("rota").to_excel("leituras_suspeitas.xlsx", index=False)
print(len(suspeitas), "hidrômetros para vistoria")
