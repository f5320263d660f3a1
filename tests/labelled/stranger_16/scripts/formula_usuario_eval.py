"""Aplica uma fórmula digitada pelo usuário à tabela de preços."""
import pandas as pd

TABELA = "tabela_precos.xlsx"


def main():
    df = pd.read_excel(TABELA)
    print("Colunas disponíveis:", ", ".join(df.columns))
    formula = input("Digite a fórmula em Python (ex.: preco * 0.9 if qtd > 10 else preco): ")

    def calcular(linha):
        return eval(formula, {"round": round, "min": min, "max": max}, dict(linha))

    try:
        df["preco_final"] = df.apply(calcular, axis=1)
    except Exception as erro:
        print("Fórmula inválida:", erro)
        return
    df.to_excel("tabela_calculada.xlsx", index=False)
    print(df.head(10).to_string(index=False))


if __name__ == "__main__":
    main()
