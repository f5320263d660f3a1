"""
Gera uma imagem da tabela de estoque (modelo, ano, custo, preço) e envia ao
grupo de WhatsApp dos vendedores pelo WhatsApp Web.
"""
import time
from pathlib import Path

import matplotlib.pyplot as plt
import pandas as pd
import pywhatkit

ESTOQUE = Path(r"\\autoprime-fs\vendas\estoque.xlsx")
IMAGEM = Path.home() / "Pictures" / "estoque.png"
GRUPO = "Hk3vQ0xPz7dLmB2nT9aRw1"


def gerar_imagem(df: pd.DataFrame):
    fig, ax = plt.subplots(figsize=(10, 0.35 * len(df) + 1))
    ax.axis("off")
    tabela = ax.table(cellText=df.values, colLabels=df.columns, loc="center")
    tabela.auto_set_font_size(False)
    tabela.set_fontsize(8)
    fig.savefig(IMAGEM, dpi=150, bbox_inches="tight")
    plt.close(fig)


def main():
    df = pd.read_excel(ESTOQUE, sheet_name="Patio")
    df = df[["Modelo", "Ano", "Cor", "Custo", "Preco"]].sort_values("Preco")
    gerar_imagem(df)
    pywhatkit.sendwhats_image(
        GRUPO, str(IMAGEM), caption="Estoque atualizado", wait_time=25, tab_close=True
    )
    time.sleep(5)
    print("Imagem enviada ao grupo.")


if __name__ == "__main__":
    main()
