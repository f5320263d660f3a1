import os, requests
h = {"Authorization": "Bearer " + os.environ["GRAPH_TOKEN"]}
site = requests.get("https://graph.microsoft.com/v1.0/sites/empresa.sharepoint.com:/sites/fin", headers=h, timeout=30).json()
print(site["displayName"], site["webUrl"])
