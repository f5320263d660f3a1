"""Conta os e-mails recebidos por dia na caixa de compras."""
import os
from collections import Counter
from datetime import datetime, timedelta, timezone

import msal
import requests

GRAPH = "https://graph.microsoft.com/v1.0"
CAIXA = "compras@metalvale.ind.br"


def token():
    app = msal.ConfidentialClientApplication(
        os.environ["APP_ID"],
        authority=f"https://login.microsoftonline.com/{os.environ['TENANT_ID']}",
        client_credential=os.environ["APP_SECRET"],
    )
    return app.acquire_token_for_client(["https://graph.microsoft.com/.default"])["access_token"]


def recebidos(desde):
    url = f"{GRAPH}/users/{CAIXA}/mailFolders/inbox/messages"
    params = {"$select": "receivedDateTime", "$top": "500", "$filter": f"receivedDateTime ge {desde:%Y-%m-%dT%H:%M:%SZ}"}
    cab = {"Authorization": f"Bearer {token()}"}
    while url:
        r = requests.get(url, headers=cab, params=params, timeout=30)
        r.raise_for_status()
        corpo = r.json()
        yield from (m["receivedDateTime"][:10] for m in corpo["value"])
        url, params = corpo.get("@odata.nextLink"), None


if __name__ == "__main__":
    inicio = datetime.now(timezone.utc) - timedelta(days=7)
    for dia, n in sorted(Counter(recebidos(inicio)).items()):
        print(dia, n)
