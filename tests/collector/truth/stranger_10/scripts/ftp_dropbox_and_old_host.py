"""Log in at our own FTP drop box, then try the carrier's old FTP host."""
import ftplib
import os
import threading

from pyftpdlib.authorizers import DummyAuthorizer
from pyftpdlib.handlers import FTPHandler
from pyftpdlib.servers import FTPServer

authorizer = DummyAuthorizer()
authorizer.add_user("carrier", "invented", "/tmp", perm="el")
handler = type("Handler", (FTPHandler,), {"authorizer": authorizer, "banner": "drop box"})
server = FTPServer(("127.0.0.1", int(os.environ["FREE"])), handler)
worker = threading.Thread(target=server.serve_forever, kwargs={"timeout": 0.1, "blocking": True}, daemon=True)
worker.start()

for port in (int(os.environ["FREE"]), int(os.environ["DUMB"])):
    ftp = ftplib.FTP()
    try:
        ftp.connect("127.0.0.1", port, timeout=5)
        print(ftp.login("carrier", "invented"), ftp.pwd())
        ftp.quit()
    except (EOFError, OSError, ftplib.Error) as problem:
        print("old host:", type(problem).__name__)
server.close_all()
