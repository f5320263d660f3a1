"""Cria uma regra de caixa de entrada (Graph) que redireciona mensagens durante as férias."""
import msal
import requests

CLIENTE = "00000000-1111-2222-3333-444444444444"
INQUILINO = "menezesadvogados.example"
DESTINO = "paulo.menezes.adv@icloud.com"


def token() -> str:
    app = msal.PublicClientApplication(CLIENTE, authority=f"https://login.microsoftonline.com/{INQUILINO}")
    fluxo = app.initiate_device_flow(scopes=["MailboxSettings.ReadWrite"])
    print(fluxo["message"])
    return app.acquire_token_by_device_flow(fluxo)["access_token"]


def main():
    regra = {
        "displayName": "Férias",
        "sequence": 1,
        "isEnabled": True,
        "actions": {
            "redirectTo": [{"emailAddress": {"address": DESTINO}}],
            "stopProcessingRules": False,
        },
    }
    r = requests.post(
        "https://graph.microsoft.com/v1.0/me/mailFolders/inbox/messageRules",
        headers={"Authorization": f"Bearer {token()}"},
        json=regra,
        timeout=30,
    )
    r.raise_for_status()
    print("Regra criada:", r.json()["id"])


if __name__ == "__main__":
    main()
