"""Mail the weekly workbook to my home address through Microsoft Graph."""
import base64
import os
from pathlib import Path

import httpx
from azure.identity import InteractiveBrowserCredential

WORKBOOK = Path("weekly_margin.xlsx")
HOME_ADDRESS = "s.lindqvist74@outlook.com"


def build_payload() -> dict:
    content = base64.b64encode(WORKBOOK.read_bytes()).decode()
    return {
        "message": {
            "subject": f"{WORKBOOK.stem}",
            "body": {"contentType": "Text", "content": "for the weekend"},
            "toRecipients": [{"emailAddress": {"address": HOME_ADDRESS}}],
            "attachments": [{
                "@odata.type": "#microsoft.graph.fileAttachment",
                "name": WORKBOOK.name,
                "contentBytes": content,
            }],
        },
        "saveToSentItems": False,
    }


cred = InteractiveBrowserCredential(client_id=os.environ["GRAPH_CLIENT_ID"])
token = cred.get_token("https://graph.microsoft.com/Mail.Send").token
r = httpx.post("https://graph.microsoft.com/v1.0/me/sendMail",
               headers={"Authorization": f"Bearer {token}"}, json=build_payload(), timeout=60)
r.raise_for_status()
print("sent")
