"""Upload a workbook to Drive and open it for anyone with the link."""
import sys

from google.oauth2.credentials import Credentials
from googleapiclient.discovery import build
from googleapiclient.http import MediaFileUpload

SCOPES = ["https://www.googleapis.com/auth/drive.file"]


def service():
    return build("drive", "v3", credentials=Credentials.from_authorized_user_file("token.json", SCOPES))


def upload(drive, path):
    meta = {"name": path.rsplit("\\", 1)[-1]}
    media = MediaFileUpload(path, resumable=True)
    return drive.files().create(body=meta, media_body=media, fields="id,webViewLink").execute()


def open_up(drive, file_id):
    drive.permissions().create(fileId=file_id, body={"type": "anyone", "role": "reader"}).execute()


if __name__ == "__main__":
    drive = service()
    created = upload(drive, sys.argv[1])
    open_up(drive, created["id"])
    print(created["webViewLink"])
