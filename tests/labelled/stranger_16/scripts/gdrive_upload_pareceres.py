"""Envia os pareceres finalizados para uma pasta do meu Google Drive particular."""
from pathlib import Path

from google.oauth2.credentials import Credentials
from google_auth_oauthlib.flow import InstalledAppFlow
from googleapiclient.discovery import build
from googleapiclient.http import MediaFileUpload

ESCOPOS = ["https://www.googleapis.com/auth/drive.file"]
PASTA = Path(r"J:\Pareceres\Finalizados")
TOKEN = Path("token_drive.json")


def autenticar() -> Credentials:
    if TOKEN.exists():
        return Credentials.from_authorized_user_file(str(TOKEN), ESCOPOS)
    fluxo = InstalledAppFlow.from_client_secrets_file("credentials.json", ESCOPOS)
    cred = fluxo.run_local_server(port=0)
    TOKEN.write_text(cred.to_json())
    return cred


def main():
    drive = build("drive", "v3", credentials=autenticar())
    pasta = drive.files().create(
        body={"name": "Pareceres", "mimeType": "application/vnd.google-apps.folder"}, fields="id"
    ).execute()
    for doc in PASTA.glob("*.docx"):
        media = MediaFileUpload(str(doc), resumable=True)
        corpo = {"name": doc.name, "parents": [pasta["id"]]}
        criado = drive.files().create(body=corpo, media_body=media, fields="id").execute()
        print(doc.name, "->", criado["id"])


if __name__ == "__main__":
    main()
