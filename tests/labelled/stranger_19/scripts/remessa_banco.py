"""Gera a remessa da folha e envia ao banco por SFTP."""
import os
from datetime import date

import pandas as pd
import pysftp


class RemessaFolha:
    def __init__(self, planilha):
        self.df = pd.read_excel(planilha, dtype={"cpf": str, "agencia": str, "conta": str})

    def linhas(self):
        for n, r in enumerate(self.df.itertuples(), start=1):
            valor = f"{int(round(r.salario_liquido * 100)):015d}"
            yield f"3{n:05d}A{r.cpf.zfill(11)}{r.nome[:30]:<30}{r.agencia:>5}{r.conta:>12}{valor}"

    def gravar(self, caminho):
        with open(caminho, "w", encoding="latin-1", newline="\r\n") as f:
            f.write("\n".join(self.linhas()))
        return caminho


def enviar(caminho):
    host = os.environ.get("BANCO_SFTP", "edi.bancoalvorada.com.br")
    with pysftp.Connection(host, username=os.environ["BANCO_USER"], private_key=os.environ["BANCO_CHAVE"]) as sftp:
        with sftp.cd("/remessa"):
            sftp.put(caminho)


if __name__ == "__main__":
    nome = f"FOL{date.today():%d%m}.rem"
    enviar(RemessaFolha(r"\\servidor\rh\folha.xlsx").gravar(nome))
