import os

from webdav3.client import Client

client = Client(
    {
        "webdav_hostname": f"http://localhost:{os.environ['HTTP']}/remote.php/dav",
        "webdav_login": "office",
        "webdav_password": "n3xtcloud",
        "webdav_timeout": 5,
        "webdav_disable_check": True,
    }
)
try:
    client.upload_file(remote_path="reports/in.csv", local_path="in.csv")
    print("uploaded")
except Exception as exc:
    print("Nextcloud:", type(exc).__name__)
