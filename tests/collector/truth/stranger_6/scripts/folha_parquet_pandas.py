import pandas as pd

meses = pd.period_range("2024-01", periods=12, freq="M").astype(str)
folha = pd.DataFrame(
    [(mes, matricula, 1800 + matricula * 10) for mes in meses for matricula in range(20)],
    columns=["mes", "matricula", "liquido"],
)
folha.to_parquet("folha_2024.parquet", index=False)
print(pd.read_parquet("folha_2024.parquet", columns=["mes", "liquido"]).groupby("mes")["liquido"].sum().head(3))
