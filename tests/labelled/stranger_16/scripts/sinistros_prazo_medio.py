"""Prazo médio de regulação por seguradora e ramo."""
import pandas as pd


def main():
    df = pd.read_excel("sinistros_encerrados.xlsx", parse_dates=["aviso", "encerramento"])
    df["dias"] = (df["encerramento"] - df["aviso"]).dt.days
    df = df[df["dias"] >= 0]
    resumo = (
        df.groupby(["seguradora", "ramo"])["dias"]
        .agg(quantidade="count", media="mean", mediana="median", maximo="max")
        .round(1)
        .reset_index()
    )
    resumo.sort_values("media", ascending=False).to_excel("prazo_medio.xlsx", index=False)
    print(resumo.nlargest(10, "media").to_string(index=False))


if __name__ == "__main__":
    main()
