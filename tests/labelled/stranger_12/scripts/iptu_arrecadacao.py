import pandas as pd
from tabulate import tabulate


class Arrecadacao:
    def __init__(self, arquivo="iptu_arrecadado.csv"):
        self.dados = pd.read_csv(arquivo, sep=";", decimal=",", thousands=".", encoding="latin-1")

    def por_bairro(self):
        return self.dados.pivot_table(
            index="bairro", columns="mes", values="valor_pago", aggfunc="sum", fill_value=0
        )

    def inadimplencia(self):
        soma = self.dados.groupby("bairro")[["valor_lancado", "valor_pago"]].sum()
        return (1 - soma["valor_pago"] / soma["valor_lancado"]).sort_values(ascending=False)


if __name__ == "__main__":
    a = Arrecadacao()
    print(tabulate(a.por_bairro(), headers="keys", floatfmt=",.2f"))
    print(a.inadimplencia().map("{:.1%}".format).to_string())
