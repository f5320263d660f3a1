from __future__ import annotations

import os
import sys

import requests

RAIZ = "https://graph.microsoft.com/v1.0"


def link_interno(site: str, caminho: str) -> str:
    cab = {"Authorization": "Bearer " + os.environ["GRAPH_TOKEN"]}
    item = requests.get(f"{RAIZ}/sites/{site}/drive/root:/{caminho}", headers=cab, timeout=30)
    item.raise_for_status()
    r = requests.post(
        f"{RAIZ}/sites/{site}/drive/items/{item.json()['id']}/createLink",
        headers=cab,
        json={"type": "view", "scope": "organization"},
        timeout=30,
    )
    r.raise_for_status()
    return r.json()["link"]["webUrl"]


if __name__ == "__main__":
    print(link_interno(os.environ["SITE_ID"], sys.argv[1]))
