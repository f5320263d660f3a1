from pathlib import Path

import pandas as pd
from pydrive2.auth import GoogleAuth
from pydrive2.drive import GoogleDrive

ESCALA = Path(r"R:\Coordenacao\Escalas\escala_atual.xlsx")


class EnviaEscala:
    def __init__(self, pasta="1xQp4mZr8TfYb3"):
        self.pasta = pasta
        autenticacao = GoogleAuth()
        autenticacao.LocalWebserverAuth()
        self.drive = GoogleDrive(autenticacao)

    def preparar(self):
        tabela = pd.read_excel(ESCALA)
        tabela = tabela[["data", "turno", "medico", "crm", "celular"]]
        destino = Path.home() / "escala.csv"
        tabela.to_csv(destino, index=False)
        return destino

    def enviar(self, arquivo):
        item = self.drive.CreateFile({"title": arquivo.name, "parents": [{"id": self.pasta}]})
        item.SetContentFile(str(arquivo))
        item.Upload()
        print("Enviado:", item["title"])


if __name__ == "__main__":
    tarefa = EnviaEscala()
    tarefa.enviar(tarefa.preparar())
