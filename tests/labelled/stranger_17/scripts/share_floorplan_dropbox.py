"""Upload the current hall plans and print one public link per plan.

Needs: pip install dropbox
The access token is read from the DROPBOX_TOKEN environment variable.
"""
import os
from pathlib import Path

import dropbox
from dropbox.exceptions import ApiError
from dropbox.files import WriteMode
from dropbox.sharing import RequestedVisibility, SharedLinkSettings

PLANS = Path("F:/Events/Autumn/HallPlans")
REMOTE_ROOT = "/hallplans"


def upload(dbx, path):
    remote = f"{REMOTE_ROOT}/{path.name}"
    dbx.files_upload(path.read_bytes(), remote, mode=WriteMode.overwrite)
    return remote


def public_link(dbx, remote):
    settings = SharedLinkSettings(requested_visibility=RequestedVisibility.public)
    try:
        return dbx.sharing_create_shared_link_with_settings(remote, settings).url
    except ApiError:
        links = dbx.sharing_list_shared_links(path=remote, direct_only=True).links
        return links[0].url if links else None


def main():
    dbx = dropbox.Dropbox(os.environ["DROPBOX_TOKEN"])
    rows = []
    for plan in sorted(PLANS.glob("*.pdf")):
        remote = upload(dbx, plan)
        url = public_link(dbx, remote)
        rows.append((plan.stem, url))
        print(f"{plan.stem:<25} {url}")

    with open("links.csv", "w", encoding="utf-8") as fh:
        fh.write("plan;link\n")
        for name, url in rows:
            fh.write(f"{name};{url}\n")


if __name__ == "__main__":
    main()
