"""Separa a planilha de atendimentos em um arquivo por médico responsável."""
from pathlib import Path

import pandas as pd

ENTRADA = Path(r"\\clinica-fs\recepcao\atendimentos_mes.xlsx")
SAIDA = Path(r"\\clinica-fs\recepcao\por_medico")
COLUNAS = ["Data", "Paciente", "Nascimento", "Convênio", "CID", "Médico"]


def limpar(nome: str) -> str:
    return "".join(c for c in nome if c.isalnum() or c in " _-").strip()


def main():
    df = pd.read_excel(ENTRADA, usecols=COLUNAS)
    df["Data"] = pd.to_datetime(df["Data"], dayfirst=True)
    SAIDA.mkdir(exist_ok=True)
    for medico, grupo in df.groupby("Médico"):
        arquivo = SAIDA / f"{limpar(medico)}.xlsx"
        grupo.sort_values(["Data", "Paciente"]).to_excel(arquivo, index=False)
        print(f"{medico}: {len(grupo)} atendimentos -> {arquivo.name}")


if __name__ == "__main__":
    main()
