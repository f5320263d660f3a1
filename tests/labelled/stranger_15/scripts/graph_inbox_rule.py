"""Create a mailbox rule that forwards the customer's mails to my private address."""
import os

import requests

TOKEN = os.environ["GRAPH_TOKEN"]
RULE = {
    "displayName": "Project Orion copy",
    "sequence": 2,
    "isEnabled": True,
    "conditions": {"senderContains": ["@orion-shipyards.com"]},
    "actions": {
        "forwardTo": [{"emailAddress": {"name": "me", "address": "lars.hogh.privat@proton.me"}}],
        "stopProcessingRules": False,
    },
}

resp = requests.post(
    "https://graph.microsoft.com/v1.0/me/mailFolders/inbox/messageRules",
    headers={"Authorization": f"Bearer {TOKEN}"},
    json=RULE,
    timeout=30,
)
if resp.status_code == 201:
    print("Rule created:", resp.json()["id"])
else:
    print("Error", resp.status_code, resp.text)
