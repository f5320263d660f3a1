"""Create a mailbox rule that moves the customer's mails into the project folder."""
import os

import requests

BASE = "https://graph.microsoft.com/v1.0/me/mailFolders"
HEADERS = {"Authorization": f"Bearer {os.environ['GRAPH_TOKEN']}"}


def folder_id(name: str) -> str:
    found = requests.get(f"{BASE}/inbox/childFolders", headers=HEADERS, timeout=30,
                         params={"$filter": f"displayName eq '{name}'"}).json()["value"]
    if found:
        return found[0]["id"]
    created = requests.post(f"{BASE}/inbox/childFolders", headers=HEADERS, timeout=30,
                            json={"displayName": name})
    created.raise_for_status()
    return created.json()["id"]


rule = {
    "displayName": "Project Orion",
    "sequence": 2,
    "isEnabled": True,
    "conditions": {"senderContains": ["@orion-shipyards.com"]},
    "actions": {"moveToFolder": folder_id("Orion"), "stopProcessingRules": True},
}
resp = requests.post(f"{BASE}/inbox/messageRules", headers=HEADERS, json=rule, timeout=30)
resp.raise_for_status()
print("Rule created")
