"""Put the vaccination and allergy list of the class into Google Drive for the trip."""
import argparse
from pathlib import Path

import pandas as pd
from pydrive2.auth import GoogleAuth
from pydrive2.drive import GoogleDrive


def trip_list(path: Path, form: str) -> Path:
    df = pd.read_excel(path)
    df = df[df["form"] == form]
    cols = ["surname", "first_name", "date_of_birth", "allergies", "vaccinations", "parent_phone"]
    target = path.with_name(f"trip_{form}.csv")
    df[cols].to_csv(target, index=False)
    return target


def upload(path: Path):
    auth = GoogleAuth()
    auth.LocalWebserverAuth()  # sign in with the private account
    drive = GoogleDrive(auth)
    query = f"title = '{path.name}' and trashed = false"
    existing = drive.ListFile({"q": query}).GetList()
    item = existing[0] if existing else drive.CreateFile({"title": path.name})
    item.SetContentFile(str(path))
    item.Upload()
    return item["alternateLink"]


def main():
    ap = argparse.ArgumentParser()
    ap.add_argument("form", help="e.g. 7b")
    ap.add_argument("--source", type=Path, default=Path("S:/Office/health_register.xlsx"))
    args = ap.parse_args()
    print("On the phone under:", upload(trip_list(args.source, args.form)))


if __name__ == "__main__":
    main()
