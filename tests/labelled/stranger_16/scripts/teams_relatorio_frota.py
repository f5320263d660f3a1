"""Publica no canal do Teams o número de caminhões parados na oficina."""
import os
from pathlib import Path

import pandas as pd
import requests

PLANILHA = Path(r"\\srv-log\frota\situacao_veiculos.xlsx")
WEBHOOK = os.environ["TEAMS_WEBHOOK_FROTA"]


def montar_texto() -> str:
    df = pd.read_excel(PLANILHA)
    oficina = df[df["situacao"] == "Oficina"]
    linhas = [f"- {v.placa} ({v.modelo}), desde {v.desde:%d/%m}" for v in oficina.itertuples()]
    return f"**{len(oficina)} caminhões na oficina**\n\n" + "\n".join(linhas)


def main():
    r = requests.post(WEBHOOK, json={"text": montar_texto()}, timeout=15)
    r.raise_for_status()
    print("Publicado no Teams.")


if __name__ == "__main__":
    main()
