"""An FTP drop for the old scanner, tried once with a file of our own."""
import ftplib
import os
import threading

from pyftpdlib.authorizers import DummyAuthorizer
from pyftpdlib.handlers import FTPHandler
from pyftpdlib.servers import FTPServer

authorizer = DummyAuthorizer()
authorizer.add_user("scanner", "sc4n", ".", perm="elradfmw")


class Handler(FTPHandler):
    pass


Handler.authorizer = authorizer
server = FTPServer(("127.0.0.1", int(os.environ["FREE"])), Handler)
thread = threading.Thread(target=server.serve_forever, kwargs={"timeout": 0.2, "handle_exit": False})
thread.start()

with ftplib.FTP() as ftp:
    ftp.connect("127.0.0.1", int(os.environ["FREE"]), timeout=5)
    ftp.login("scanner", "sc4n")
    with open("in.txt", "rb") as f:
        ftp.storbinary("STOR scan_0001.txt", f)
    print(ftp.nlst())
server.close_all()
thread.join(5)
