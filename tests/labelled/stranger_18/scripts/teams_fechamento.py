import os
from datetime import date

import msal
import pandas as pd
import requests

arquivo = rf"R:\Caixa\fechamento_{date.today():%Y%m%d}.xlsx"
total = pd.read_excel(arquivo)["valor"].sum()

app = msal.ConfidentialClientApplication(
    os.environ["GRAPH_APP"],
    authority="https://login.microsoftonline.com/" + os.environ["GRAPH_TENANT"],
    client_credential=os.environ["GRAPH_SECRET"],
)
token = app.acquire_token_for_client(["https://graph.microsoft.com/.default"])["access_token"]
url = f"https://graph.microsoft.com/v1.0/teams/{os.environ['TEAM_ID']}/channels/{os.environ['CANAL_ID']}/messages"
corpo = {"body": {"content": f"Fechamento {date.today():%d/%m}: R$ {total:,.2f}"}}
requests.post(url, json=corpo, headers={"Authorization": f"Bearer {token}"}, timeout=30).raise_for_status()
