import os
import requests

token = os.environ["GRAPH_TOKEN"]
with open("clientes.xlsx", "rb") as body:
    requests.put(
        "https://graph.microsoft.com/v1.0/me/drive/root:/clientes.xlsx:/content",
        headers={"Authorization": f"Bearer {token}"},
        data=body,
        timeout=60,
    )
