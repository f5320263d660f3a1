"""Upload the weekly order exports to my personal Google Drive."""
import logging
from pathlib import Path

from google.oauth2.credentials import Credentials
from googleapiclient.discovery import build
from googleapiclient.http import MediaFileUpload

SCOPES = ["https://www.googleapis.com/auth/drive.file"]
EXPORT_DIR = Path(r"\\fs01\sales\exports\orders")
TOKEN_FILE = Path.home() / "gdrive_token.json"

logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s")


def get_service():
    creds = Credentials.from_authorized_user_file(str(TOKEN_FILE), SCOPES)
    return build("drive", "v3", credentials=creds)


def upload(service, path: Path) -> str:
    media = MediaFileUpload(str(path), resumable=True)
    body = {"name": path.name}
    created = service.files().create(body=body, media_body=media, fields="id").execute()
    return created["id"]


def main():
    service = get_service()
    for path in sorted(EXPORT_DIR.glob("*.xlsx")):
        file_id = upload(service, path)
        logging.info("Uploaded %s (id %s)", path.name, file_id)


if __name__ == "__main__":
    main()
