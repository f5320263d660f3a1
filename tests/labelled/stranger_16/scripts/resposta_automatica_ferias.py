"""Liga a resposta automática (Graph) durante as férias."""
import argparse

import msal
import requests

CLIENTE = "00000000-1111-2222-3333-444444444444"
INQUILINO = "menezesadvogados.example"
TEXTO = "Estou em férias até {fim}. Em casos urgentes escreva para contencioso@menezesadvogados.example."


def token() -> str:
    app = msal.PublicClientApplication(CLIENTE, authority=f"https://login.microsoftonline.com/{INQUILINO}")
    fluxo = app.initiate_device_flow(scopes=["MailboxSettings.ReadWrite"])
    print(fluxo["message"])
    return app.acquire_token_by_device_flow(fluxo)["access_token"]


def main():
    ap = argparse.ArgumentParser()
    ap.add_argument("inicio", help="aaaa-mm-dd")
    ap.add_argument("fim", help="aaaa-mm-dd")
    a = ap.parse_args()
    fuso = "E. South America Standard Time"
    ajuste = {
        "automaticRepliesSetting": {
            "status": "scheduled",
            "scheduledStartDateTime": {"dateTime": f"{a.inicio}T00:00:00", "timeZone": fuso},
            "scheduledEndDateTime": {"dateTime": f"{a.fim}T23:59:00", "timeZone": fuso},
            "internalReplyMessage": TEXTO.format(fim=a.fim),
            "externalReplyMessage": TEXTO.format(fim=a.fim),
        }
    }
    r = requests.patch(
        "https://graph.microsoft.com/v1.0/me/mailboxSettings",
        headers={"Authorization": f"Bearer {token()}"}, json=ajuste, timeout=30,
    )
    r.raise_for_status()
    print("Resposta automática agendada.")


if __name__ == "__main__":
    main()
