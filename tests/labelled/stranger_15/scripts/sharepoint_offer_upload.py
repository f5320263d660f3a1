"""Upload an offer to the sales team site and create an organisation link."""
import os
import sys
from pathlib import Path

import msal
import requests

GRAPH = "https://graph.microsoft.com/v1.0"
SITE = "brandthydraulik.sharepoint.com:/sites/sales"


def token() -> str:
    app = msal.ConfidentialClientApplication(
        os.environ["AZURE_CLIENT_ID"],
        authority=f"https://login.microsoftonline.com/{os.environ['AZURE_TENANT_ID']}",
        client_credential=os.environ["AZURE_CLIENT_SECRET"],
    )
    result = app.acquire_token_for_client(scopes=["https://graph.microsoft.com/.default"])
    if "access_token" not in result:
        raise SystemExit(result.get("error_description"))
    return result["access_token"]


def main(path: Path):
    headers = {"Authorization": f"Bearer {token()}"}
    site = requests.get(f"{GRAPH}/sites/{SITE}", headers=headers, timeout=30).json()
    base = f"{GRAPH}/sites/{site['id']}/drive"
    up = requests.put(f"{base}/root:/Offers/{path.name}:/content",
                      headers=headers, data=path.read_bytes(), timeout=120)
    up.raise_for_status()
    link = requests.post(f"{base}/items/{up.json()['id']}/createLink", headers=headers,
                         json={"type": "view", "scope": "organization"}, timeout=30)
    link.raise_for_status()
    print(link.json()["link"]["webUrl"])


if __name__ == "__main__":
    main(Path(sys.argv[1]))
