import os
import requests

token = os.environ["GRAPH_TOKEN"]
answer = requests.get(
    "https://graph.microsoft.com/v1.0/sites/contoso.sharepoint.com/lists",
    headers={"Authorization": f"Bearer {token}"},
    timeout=60,
)
print(answer.json())
