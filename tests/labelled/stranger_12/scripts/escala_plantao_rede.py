import shutil
from datetime import date
from pathlib import Path

import pandas as pd

ESCALA = Path(r"R:\Coordenacao\Escalas\escala_atual.xlsx")
DESTINO = Path(r"\\clinica-fs02\coordenacao\publicado")


class PublicaEscala:
    def resumo(self):
        tabela = pd.read_excel(ESCALA, usecols=["data", "turno", "vagas", "preenchidas"])
        tabela["livres"] = tabela["vagas"] - tabela["preenchidas"]
        return tabela.groupby(["data", "turno"], as_index=False)["livres"].sum()

    def publicar(self):
        arquivo = Path("escala_resumo.csv")
        self.resumo().to_csv(arquivo, index=False, sep=";")
        nome = f"escala_{date.today():%Y_%m_%d}.csv"
        shutil.copy2(arquivo, DESTINO / nome)
        print("Publicado em", DESTINO / nome)


if __name__ == "__main__":
    PublicaEscala().publicar()
