"""Calcula os carnês em atraso e monta a mala direta de cobrança."""
from datetime import date
from string import Template

import pandas as pd

CARTA = Template(
    "$nome\n$endereco\n$cidade - CEP $cep\n\n"
    "Prezado(a) $nome,\n\nconstam em aberto $parcelas parcela(s) do seu carnê, "
    "no total de R$$ $total (atraso de $dias dias).\n\nAtenciosamente,\nCrediário\n"
)


def atrasos(caminho):
    df = pd.read_csv(caminho, sep=";", decimal=",", parse_dates=["vencimento"], dayfirst=True)
    hoje = pd.Timestamp(date.today())
    df = df[df["pago_em"].isna() & (df["vencimento"] < hoje)]
    df["dias"] = (hoje - df["vencimento"]).dt.days
    chaves = ["cpf", "nome", "endereco", "cidade", "cep"]
    return df.groupby(chaves, as_index=False).agg(
        parcelas=("valor", "size"), total=("valor", "sum"), dias=("dias", "max")
    )


def main():
    df = atrasos(r"R:\Crediario\carnes.csv")
    with open(r"R:\Crediario\cartas.txt", "w", encoding="utf-8") as f:
        for linha in df[df["dias"] > 15].to_dict("records"):
            linha["total"] = f"{linha['total']:.2f}".replace(".", ",")
            f.write(CARTA.safe_substitute(linha) + "\f")
    df.to_excel(r"R:\Crediario\atrasos.xlsx", index=False)
    print(len(df), "clientes em atraso")


if __name__ == "__main__":
    main()
