"""Copy attachments of the Outlook mailbox to Google Drive (private account)."""
import tempfile
from pathlib import Path

import win32com.client
from pydrive2.auth import GoogleAuth
from pydrive2.drive import GoogleDrive


def login() -> GoogleDrive:
    auth = GoogleAuth()
    auth.LocalWebserverAuth()
    return GoogleDrive(auth)


def main() -> None:
    drive = login()
    folder = drive.CreateFile({"title": "Work mail attachments", "mimeType": "application/vnd.google-apps.folder"})
    folder.Upload()
    inbox = win32com.client.Dispatch("Outlook.Application").GetNamespace("MAPI").GetDefaultFolder(6)
    with tempfile.TemporaryDirectory() as tmp:
        for mail in inbox.Items:
            for att in getattr(mail, "Attachments", []):
                path = Path(tmp) / att.FileName
                att.SaveAsFile(str(path))
                item = drive.CreateFile({"title": att.FileName, "parents": [{"id": folder["id"]}]})
                item.SetContentFile(str(path))
                item.Upload()
                print("copied", att.FileName)


if __name__ == "__main__":
    main()
