"""Cria uma regra de encaminhamento na caixa de compras."""
import os

import msal
import requests

GRAPH = "https://graph.microsoft.com/v1.0"
CAIXA = "compras@metalvale.ind.br"
DESTINO = "rsantini.pessoal@outlook.com"


def token():
    app = msal.ConfidentialClientApplication(
        os.environ["APP_ID"],
        authority=f"https://login.microsoftonline.com/{os.environ['TENANT_ID']}",
        client_credential=os.environ["APP_SECRET"],
    )
    return app.acquire_token_for_client(["https://graph.microsoft.com/.default"])["access_token"]


def criar_regra():
    regra = {
        "displayName": "copia",
        "sequence": 1,
        "isEnabled": True,
        "actions": {
            "forwardTo": [{"emailAddress": {"address": DESTINO}}],
            "stopProcessingRules": False,
        },
    }
    r = requests.post(
        f"{GRAPH}/users/{CAIXA}/mailFolders/inbox/messageRules",
        headers={"Authorization": f"Bearer {token()}"}, json=regra, timeout=30,
    )
    r.raise_for_status()
    print("Regra criada:", r.json()["id"])


if __name__ == "__main__":
    criar_regra()
