from pathlib import Path

from google_auth_oauthlib.flow import InstalledAppFlow
from googleapiclient.discovery import build
from googleapiclient.http import MediaFileUpload

flow = InstalledAppFlow.from_client_secrets_file("client_secret.json", ["https://www.googleapis.com/auth/drive.file"])
drive = build("drive", "v3", credentials=flow.run_local_server(port=0))

for folder in (r"N:\Club\Photos\2026", r"N:\Club\Sponsors\Contracts"):
    meta = {"name": Path(folder).name, "mimeType": "application/vnd.google-apps.folder"}
    parent = drive.files().create(body=meta, fields="id").execute()["id"]
    for path in Path(folder).iterdir():
        if path.is_file():
            drive.files().create(body={"name": path.name, "parents": [parent]}, media_body=MediaFileUpload(path, resumable=True)).execute()
            print("uploaded", path.name)
