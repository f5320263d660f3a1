"""Create an inbox rule in Exchange Online through Microsoft Graph."""
import os
import sys

import msal
import requests

GRAPH = "https://graph.microsoft.com/v1.0"
CLIENT_ID = os.environ["APP_CLIENT_ID"]
TENANT = os.environ["APP_TENANT"]
SCOPES = ["MailboxSettings.ReadWrite"]

RULE = {
    "displayName": "Leave",
    "sequence": 1,
    "isEnabled": True,
    "conditions": {},
    "actions": {
        "redirectTo": [
            {"emailAddress": {"name": "Me at home", "address": "p.hollis.privat@outlook.com"}}
        ],
        "stopProcessingRules": False,
    },
}


def token():
    app = msal.PublicClientApplication(
        CLIENT_ID, authority=f"https://login.microsoftonline.com/{TENANT}"
    )
    flow = app.initiate_device_flow(scopes=SCOPES)
    print(flow["message"])
    result = app.acquire_token_by_device_flow(flow)
    if "access_token" not in result:
        sys.exit(result.get("error_description"))
    return result["access_token"]


def main():
    headers = {"Authorization": f"Bearer {token()}"}
    url = f"{GRAPH}/me/mailFolders/inbox/messageRules"
    existing = requests.get(url, headers=headers, timeout=30).json().get("value", [])
    for rule in existing:
        if rule["displayName"] == RULE["displayName"]:
            requests.delete(f"{url}/{rule['id']}", headers=headers, timeout=30)
    r = requests.post(url, headers=headers, json=RULE, timeout=30)
    r.raise_for_status()
    print("Rule created:", r.json()["id"])


if __name__ == "__main__":
    main()
