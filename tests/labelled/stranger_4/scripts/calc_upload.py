"""Puts the price calculation on my private Google Drive so that I can open it on the phone."""
from pathlib import Path

from pydrive2.auth import GoogleAuth
from pydrive2.drive import GoogleDrive

FOLDER_ID = "1vQ8c3bLr0pZy5uT7nXeKk2JwHsDfGmNa"
FILES = [
    Path(r"\\fileserver\sales\calc\price_calc_2025.xlsx"),
    Path(r"\\fileserver\sales\calc\discount_matrix.xlsx"),
]


def main():
    auth = GoogleAuth()
    auth.LocalWebserverAuth()  # opens the browser, log in with the private account
    drive = GoogleDrive(auth)
    for path in FILES:
        f = drive.CreateFile({"title": path.name, "parents": [{"id": FOLDER_ID}]})
        f.SetContentFile(str(path))
        f.Upload()
        print("uploaded", path.name)


if __name__ == "__main__":
    main()
