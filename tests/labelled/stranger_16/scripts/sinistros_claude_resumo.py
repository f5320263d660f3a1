"""Resume avisos de sinistro e monta planilha para a regulação."""
import json
import os
from pathlib import Path

import anthropic
import pandas as pd

cliente = anthropic.Anthropic(api_key=os.environ["ANTHROPIC_API_KEY"])
PASTA = Path(r"C:\Corretora\avisos")
SISTEMA = (
    "Extraia do aviso de sinistro em JSON: segurado, cpf, telefone, apolice, data_ocorrencia, resumo. "
    "Responda somente com o JSON."
)


def extrair(texto: str) -> dict:
    r = cliente.messages.create(
        model="claude-sonnet-4-20250514",
        max_tokens=600,
        system=SISTEMA,
        messages=[{"role": "user", "content": texto}],
    )
    return json.loads(r.content[0].text)


def main():
    linhas = []
    for arq in sorted(PASTA.glob("*.txt")):
        try:
            linhas.append({"arquivo": arq.name, **extrair(arq.read_text(encoding="utf-8"))})
        except json.JSONDecodeError:
            print("Resposta inválida para", arq.name)
    pd.DataFrame(linhas).to_excel("sinistros.xlsx", index=False)


if __name__ == "__main__":
    main()
