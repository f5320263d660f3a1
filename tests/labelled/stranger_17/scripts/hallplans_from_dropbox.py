"""Download the hall plans which the venue publishes in its shared Dropbox folder."""
import os
from pathlib import Path

import dropbox
from dropbox.files import SharedLink

VENUE_LINK = "https://www.dropbox.com/scl/fo/q7tnd02mxk/venue-plans"
TARGET = Path("F:/Events/Autumn/HallPlans")


def list_plans(dbx):
    result = dbx.files_list_folder(path="", shared_link=SharedLink(url=VENUE_LINK))
    entries = list(result.entries)
    while result.has_more:
        result = dbx.files_list_folder_continue(result.cursor)
        entries.extend(result.entries)
    return [e.name for e in entries if e.name.lower().endswith(".pdf")]


def download(dbx, name):
    _, response = dbx.sharing_get_shared_link_file(url=VENUE_LINK, path=f"/{name}")
    (TARGET / name).write_bytes(response.content)


def main():
    TARGET.mkdir(parents=True, exist_ok=True)
    dbx = dropbox.Dropbox(os.environ["DROPBOX_TOKEN"])
    for name in list_plans(dbx):
        download(dbx, name)
        print("saved", name)


if __name__ == "__main__":
    main()
