from googleapiclient.discovery import build

for item in build("drive", "v3").files().list(q="trashed=false").execute()["files"]:
    print(item["name"])
