"""Create organisation-only sharing links for the floor plans and collect them in a workbook."""
import os

import msal
import requests
from openpyxl import Workbook

TENANT = os.environ["TENANT_ID"]
CLIENT = os.environ["CLIENT_ID"]
DRIVE_ID = os.environ["PLANS_DRIVE_ID"]
GRAPH = "https://graph.microsoft.com/v1.0"


def get_token() -> str:
    app = msal.PublicClientApplication(CLIENT, authority=f"https://login.microsoftonline.com/{TENANT}")
    result = app.acquire_token_interactive(scopes=["Files.ReadWrite.All"])
    return result["access_token"]


def main() -> None:
    headers = {"Authorization": f"Bearer {get_token()}"}
    items = requests.get(f"{GRAPH}/drives/{DRIVE_ID}/root:/Floorplans:/children", headers=headers, timeout=30)
    items.raise_for_status()

    wb = Workbook()
    ws = wb.active
    ws.append(["Plan", "Link"])
    for item in items.json()["value"]:
        body = {"type": "view", "scope": "organization"}
        r = requests.post(f"{GRAPH}/drives/{DRIVE_ID}/items/{item['id']}/createLink",
                          headers=headers, json=body, timeout=30)
        r.raise_for_status()
        ws.append([item["name"], r.json()["link"]["webUrl"]])
    wb.save("floorplan_links_internal.xlsx")


if __name__ == "__main__":
    main()
