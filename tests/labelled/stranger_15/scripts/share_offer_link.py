"""Upload an offer to OneDrive and create an anonymous sharing link."""
import os
import sys
from pathlib import Path

import msal
import requests

GRAPH = "https://graph.microsoft.com/v1.0"


def token() -> str:
    app = msal.PublicClientApplication(
        os.environ["AZURE_CLIENT_ID"],
        authority=f"https://login.microsoftonline.com/{os.environ['AZURE_TENANT_ID']}",
    )
    result = app.acquire_token_interactive(scopes=["Files.ReadWrite"])
    if "access_token" not in result:
        raise SystemExit(result.get("error_description"))
    return result["access_token"]


def main(path: Path):
    headers = {"Authorization": f"Bearer {token()}"}
    up = requests.put(f"{GRAPH}/me/drive/root:/Offers/{path.name}:/content",
                      headers=headers, data=path.read_bytes(), timeout=120)
    up.raise_for_status()
    item_id = up.json()["id"]

    # anyone with the link can view
    link = requests.post(f"{GRAPH}/me/drive/items/{item_id}/createLink", headers=headers,
                         json={"type": "view", "scope": "anonymous"}, timeout=30)
    link.raise_for_status()
    print(link.json()["link"]["webUrl"])


if __name__ == "__main__":
    main(Path(sys.argv[1]))
