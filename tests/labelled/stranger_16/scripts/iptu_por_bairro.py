"""Gráfico do IPTU em aberto por bairro."""
import matplotlib.pyplot as plt
import pandas as pd

TOTAIS = "iptu_totais_bairro.csv"


def main():
    df = pd.read_csv(TOTAIS, sep=";", decimal=",", encoding="utf-8-sig")
    df = df.sort_values("valor_aberto", ascending=True).tail(20)
    fig, ax = plt.subplots(figsize=(9, 7))
    ax.barh(df["bairro"], df["valor_aberto"] / 1000)
    ax.set_xlabel("Em aberto (R$ mil)")
    ax.set_title("IPTU em aberto por bairro - exercício 2025")
    for y, v in enumerate(df["valor_aberto"]):
        ax.text(v / 1000, y, f" {v / 1000:,.0f}", va="center", fontsize=8)
    fig.tight_layout()
    fig.savefig("iptu_bairros.png", dpi=150)


if __name__ == "__main__":
    main()
