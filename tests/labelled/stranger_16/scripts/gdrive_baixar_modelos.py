"""Baixa os modelos de petição do drive compartilhado do escritório."""
import io
from pathlib import Path

from google.oauth2.credentials import Credentials
from googleapiclient.discovery import build
from googleapiclient.http import MediaIoBaseDownload

ESCOPOS = ["https://www.googleapis.com/auth/drive.readonly"]
PASTA_ID = "1escritorioModelosPeticao"
DESTINO = Path(r"J:\Modelos")


def main():
    cred = Credentials.from_authorized_user_file("token_drive.json", ESCOPOS)
    drive = build("drive", "v3", credentials=cred)
    lista = drive.files().list(
        q=f"'{PASTA_ID}' in parents and trashed = false",
        fields="files(id, name)",
        supportsAllDrives=True,
        includeItemsFromAllDrives=True,
    ).execute()
    DESTINO.mkdir(exist_ok=True)
    for item in lista["files"]:
        buffer = io.BytesIO()
        baixador = MediaIoBaseDownload(buffer, drive.files().get_media(fileId=item["id"]))
        pronto = False
        while not pronto:
            _, pronto = baixador.next_chunk()
        (DESTINO / item["name"]).write_bytes(buffer.getvalue())
        print("Baixado:", item["name"])


if __name__ == "__main__":
    main()
