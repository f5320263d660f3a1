"""Classifica manifestações da ouvidoria com o modelo implantado no Azure."""
import os

import pandas as pd
from openai import AzureOpenAI

cliente = AzureOpenAI(
    azure_endpoint=f"http://127.0.0.1:{os.environ['HTTP']}",
    api_key="inventada",
    api_version="2024-10-21",
    max_retries=0,
)
IMPLANTACAO = "ouvidoria-gpt4o-mini"


def classe(texto: str) -> str:
    resposta = cliente.chat.completions.create(
        model=IMPLANTACAO,
        messages=[{"role": "user", "content": f"Elogio, queixa ou dúvida? {texto}"}],
        max_tokens=3,
    )
    return resposta.choices[0].message.content.strip().lower()


manifestacoes = pd.DataFrame({"texto": ["O ônibus não veio", "Ótimo atendimento", "Onde pago a guia?"]})
manifestacoes["classe"] = manifestacoes["texto"].map(classe)
manifestacoes.to_parquet("manifestacoes.parquet")
print(manifestacoes["classe"].value_counts())
