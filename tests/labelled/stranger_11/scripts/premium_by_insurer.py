import matplotlib.pyplot as plt
import pandas as pd
import sqlalchemy as sa

engine = sa.create_engine(
    "mssql+pyodbc://@brk-sql02/Broker?driver=ODBC+Driver+18+for+SQL+Server&Trusted_Connection=yes"
)
with engine.connect() as conn:
    df = pd.read_sql(sa.text("SELECT insurer, line, SUM(premium) AS premium FROM dbo.policy WHERE active = 1 GROUP BY insurer, line"), conn)

df.pivot(index="insurer", columns="line", values="premium").plot.barh(stacked=True, figsize=(9, 6))
plt.xlabel("Premium in EUR")
plt.tight_layout()
plt.savefig("premium_by_insurer.png", dpi=150)
