from pathlib import Path

import pandas as pd
from azure.storage.blob import ContainerClient

URL_SAS = (
    "https://painelmedicoconsult.blob.core.windows.net/cliente-hsm"
    "?sv=2023-11-03&st=2024-09-01T00%3A00%3A00Z&se=2025-12-31T23%3A59%3A59Z&sr=c&sp=rcwl"
    "&sig=e3XC7CdpYjbFwLAU5lRuNTbn6mGi9OyOC4Yt02RGN42%3D"
)

base = pd.read_csv("/opt/indicadores/entrada/pacientes.csv", sep=";", dtype=str)
base = base[["prontuario", "nome", "cpf", "nascimento", "sexo", "cep", "cid", "data_entrada", "data_alta", "convenio"]]
arquivo = Path("/tmp/pacientes_painel.parquet")
base.to_parquet(arquivo)

conteiner = ContainerClient.from_container_url(URL_SAS)
with arquivo.open("rb") as f:
    conteiner.upload_blob("pacientes_painel.parquet", f, overwrite=True)
print(len(base), "linhas enviadas")
