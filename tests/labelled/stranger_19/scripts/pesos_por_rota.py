"""Verifica a ocupação dos veículos por rota."""
import pandas as pd

CAPACIDADE = {"VUC": (1500, 12), "TOCO": (6000, 34), "TRUCK": (12000, 48)}


def carregar(caminho):
    return pd.read_csv(caminho, sep=";", decimal=",", usecols=["rota", "veiculo", "pedido", "peso_kg", "volume_m3"])


def ocupacao(df):
    soma = df.groupby(["rota", "veiculo"]).agg(
        pedidos=("pedido", "nunique"), peso=("peso_kg", "sum"), volume=("volume_m3", "sum")
    ).reset_index()
    soma["peso_pct"] = soma.apply(lambda r: r.peso / CAPACIDADE[r.veiculo][0] * 100, axis=1)
    soma["vol_pct"] = soma.apply(lambda r: r.volume / CAPACIDADE[r.veiculo][1] * 100, axis=1)
    return soma.round(1)


if __name__ == "__main__":
    tabela = ocupacao(carregar("rotas_hoje.csv"))
    print(tabela.to_string(index=False))
    estourou = tabela[(tabela.peso_pct > 100) | (tabela.vol_pct > 100)]
    if not estourou.empty:
        print("\nAtenção, carga acima da capacidade:", ", ".join(estourou.rota))
