"""Transforma anotações soltas de reunião em uma ata formatada (Amazon Bedrock)."""
import sys
from pathlib import Path

import boto3
from botocore.config import Config
from botocore.exceptions import ClientError

MODELO = "amazon.nova-lite-v1:0"
PEDIDO = (
    "Transforme as anotações abaixo em uma ata com: data, pauta, decisões e pendências. "
    "Não invente nada.\n\n"
)


def escrever_ata(cliente, anotacoes):
    resposta = cliente.converse(
        modelId=MODELO,
        messages=[{"role": "user", "content": [{"text": PEDIDO + anotacoes}]}],
        inferenceConfig={"maxTokens": 1500, "temperature": 0.1},
    )
    return resposta["output"]["message"]["content"][0]["text"]


def main():
    pasta = Path(sys.argv[1] if len(sys.argv) > 1 else "S:/Reunioes/anotacoes")
    cliente = boto3.client("bedrock-runtime", config=Config(read_timeout=120))
    for arq in sorted(pasta.glob("*.txt")):
        destino = arq.with_suffix(".md")
        if destino.exists():
            continue
        try:
            destino.write_text(escrever_ata(cliente, arq.read_text(encoding="utf-8")), encoding="utf-8")
            print("ata:", destino.name)
        except ClientError as e:
            print(arq.name, e.response["Error"]["Code"])


if __name__ == "__main__":
    main()
