import os

from office365.runtime.auth.client_credential import ClientCredential
from office365.sharepoint.client_context import ClientContext

SITE = "https://horizonteengenharia.sharepoint.com/sites/obras"
PASTA = r"P:\Obras\Ponte_Rio_Claro\Desenhos"
BIBLIOTECA = "Documentos Compartilhados/Ponte Rio Claro/Desenhos"

cred = ClientCredential(os.environ["SP_CLIENT_ID"], os.environ["SP_CLIENT_SECRET"])
ctx = ClientContext(SITE).with_credentials(cred)
biblioteca = ctx.web.get_folder_by_server_relative_url(BIBLIOTECA)

for nome in os.listdir(PASTA):
    if not nome.lower().endswith((".pdf", ".dwg")):
        continue
    with open(os.path.join(PASTA, nome), "rb") as f:
        biblioteca.upload_file(nome, f.read()).execute_query()
    print("enviado:", nome)
