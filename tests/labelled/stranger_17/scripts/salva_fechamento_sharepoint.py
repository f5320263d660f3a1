"""Publica o fechamento do dia na biblioteca 'Fechamentos' do SharePoint da empresa."""
import os
from datetime import date
from pathlib import Path

from office365.runtime.auth.client_credential import ClientCredential
from office365.sharepoint.client_context import ClientContext

SITE = "https://varejomax.sharepoint.com/sites/Financeiro"
BIBLIOTECA = "/sites/Financeiro/Fechamentos"
PASTA = Path(r"R:\Fechamento\PDF")


def contexto():
    cred = ClientCredential(os.environ["SP_CLIENT_ID"], os.environ["SP_CLIENT_SECRET"])
    return ClientContext(SITE).with_credentials(cred)


def publicar(ctx, arquivo: Path):
    destino = ctx.web.get_folder_by_server_relative_url(BIBLIOTECA)
    with arquivo.open("rb") as f:
        destino.upload_file(arquivo.name, f.read()).execute_query()


def main():
    hoje = f"{date.today():%Y-%m-%d}"
    ctx = contexto()
    for arq in sorted(PASTA.glob(f"{hoje}_loja*.pdf")):
        try:
            publicar(ctx, arq)
            print("Publicado:", arq.name)
        except Exception as e:
            print("Falha:", arq.name, e)


if __name__ == "__main__":
    main()
