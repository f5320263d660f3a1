from __future__ import annotations

import sys
from pathlib import Path

from google.oauth2.credentials import Credentials
from googleapiclient.discovery import build
from googleapiclient.http import MediaFileUpload

ESCOPOS = ["https://www.googleapis.com/auth/drive.file"]


def subir(pdf: Path) -> str:
    cred = Credentials.from_authorized_user_file("token.json", ESCOPOS)
    drive = build("drive", "v3", credentials=cred)
    arquivo = drive.files().create(
        body={"name": pdf.name},
        media_body=MediaFileUpload(str(pdf), mimetype="application/pdf"),
        fields="id,webViewLink",
    ).execute()
    drive.permissions().create(
        fileId=arquivo["id"], body={"role": "reader", "type": "anyone"}
    ).execute()
    return arquivo["webViewLink"]


if __name__ == "__main__":
    print(subir(Path(sys.argv[1])))
