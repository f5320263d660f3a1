"""Back up the forecast folder to Dropbox."""
import os
from datetime import date

import dropbox
from dropbox.exceptions import ApiError
from dropbox.files import WriteMode

ACCESS_TOKEN = "sl.u.AFV8KPI5BOnwuBXNkTqScfrKFtwyMDoKjFhG4iUw2gx4d0cobXtaqlIPaFa9ADtvkSIuPXUZxRhpeIEzG5pOAgjtbe2ULM"
LOCAL_DIR = r"C:\Controlling\Forecast"
REMOTE_DIR = f"/forecast/{date.today():%Y-%m}"


def upload_file(dbx, local_path, remote_path):
    with open(local_path, "rb") as f:
        try:
            dbx.files_upload(f.read(), remote_path, mode=WriteMode("overwrite"))
            print(f"Uploaded {local_path} -> {remote_path}")
        except ApiError as err:
            print(f"Failed to upload {local_path}: {err}")


def main():
    dbx = dropbox.Dropbox(ACCESS_TOKEN)
    print("Connected as", dbx.users_get_current_account().email)
    for root, _dirs, files in os.walk(LOCAL_DIR):
        for name in files:
            if name.startswith("~$"):
                continue  # Excel lock files
            full = os.path.join(root, name)
            rel = os.path.relpath(full, LOCAL_DIR).replace(os.sep, "/")
            upload_file(dbx, full, f"{REMOTE_DIR}/{rel}")


if __name__ == "__main__":
    main()
