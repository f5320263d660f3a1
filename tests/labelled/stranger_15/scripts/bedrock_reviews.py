"""Gera rascunhos de resposta para as avaliações com o Amazon Bedrock."""
import json

import boto3
import pandas as pd

bedrock = boto3.client("bedrock-runtime", region_name="us-east-1")
MODELO = "anthropic.claude-3-haiku-20240307-v1:0"


def rascunho(nota: int, texto: str) -> str:
    corpo = {
        "anthropic_version": "bedrock-2023-05-31",
        "max_tokens": 400,
        "messages": [{"role": "user", "content":
                      f"Responda com cordialidade, em até 80 palavras, à avaliação (nota {nota}): {texto}"}],
    }
    resposta = bedrock.invoke_model(modelId=MODELO, body=json.dumps(corpo))
    return json.loads(resposta["body"].read())["content"][0]["text"]


df = pd.read_excel("avaliacoes.xlsx", usecols=["id", "nota", "texto"])
df["rascunho"] = [rascunho(a.nota, a.texto) for a in df.itertuples()]
df.to_excel("avaliacoes_rascunho.xlsx", index=False)
print(len(df), "rascunhos gerados")
