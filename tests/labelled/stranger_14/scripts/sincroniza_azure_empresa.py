from datetime import date
from pathlib import Path

from azure.identity import DefaultAzureCredential
from azure.storage.blob import BlobServiceClient

CONTA = "https://hospitalsantamarta.blob.core.windows.net"
PASTA = Path("/opt/indicadores/saida")

servico = BlobServiceClient(CONTA, credential=DefaultAzureCredential())
conteiner = servico.get_container_client("indicadores-internos")

for arq in PASTA.glob("*.parquet"):
    nome = f"{date.today():%Y/%m}/{arq.name}"
    with arq.open("rb") as f:
        conteiner.upload_blob(nome, f, overwrite=True)
    print("gravado", nome)
