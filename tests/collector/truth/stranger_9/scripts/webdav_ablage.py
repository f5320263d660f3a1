"""Legt den Bericht auf der WebDAV-Ablage der Schule ab."""
import os

from webdav3.client import Client

ablage = Client(
    {
        "webdav_hostname": f"http://127.0.0.1:{os.environ['HTTP']}",
        "webdav_login": "sekretariat",
        "webdav_password": "x",
        "webdav_timeout": 10,
    }
)
try:
    ablage.upload_sync(remote_path="berichte/in.txt", local_path="in.txt")
    print("abgelegt")
except Exception as e:
    print("Ablage:", type(e).__name__)
