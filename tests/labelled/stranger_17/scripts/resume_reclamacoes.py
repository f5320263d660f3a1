"""Resume os textos de reclamação (já sem nomes) por tema usando a API da OpenAI."""
import os
from collections import defaultdict

import pandas as pd
from openai import OpenAI, RateLimitError

MODELO = "gpt-4o-mini"
ENTRADA = r"N:\Service\complaints_masked.xlsx"
cliente = OpenAI(api_key=os.environ["OPENAI_API_KEY"])


def perguntar(tema, textos):
    conteudo = "\n- ".join(t[:500] for t in textos[:60])
    resposta = cliente.chat.completions.create(
        model=MODELO,
        temperature=0.2,
        messages=[
            {"role": "system", "content": "Você resume reclamações de energia em até cinco tópicos."},
            {"role": "user", "content": f"Tema: {tema}\n- {conteudo}"},
        ],
    )
    return resposta.choices[0].message.content


def main():
    df = pd.read_excel(ENTRADA)
    temas = defaultdict(list)
    for linha in df.itertuples():
        temas[linha.district].append(str(linha.text))
    with open("resumo.md", "w", encoding="utf-8") as f:
        for tema, textos in temas.items():
            try:
                f.write(f"## {tema}\n\n{perguntar(tema, textos)}\n\n")
            except RateLimitError:
                print("Limite atingido em", tema)
    print("resumo.md gravado")


if __name__ == "__main__":
    main()
