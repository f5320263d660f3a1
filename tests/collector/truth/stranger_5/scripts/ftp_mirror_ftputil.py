"""Mirror the web shop's image list from FTP."""
import ftplib
import os

import ftputil
import ftputil.session

factory = ftputil.session.session_factory(base_class=ftplib.FTP, port=int(os.environ["DUMB"]))
try:
    with ftputil.FTPHost("127.0.0.1", "images", "secret", session_factory=factory) as host:
        names = host.listdir("/images")
    with open("images.txt", "w") as target:
        target.write("\n".join(names))
except ftputil.error.FTPError as error:
    print("FTP:", type(error).__name__)
