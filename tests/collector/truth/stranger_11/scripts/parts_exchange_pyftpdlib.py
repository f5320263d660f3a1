"""A rehearsal of the parts exchange: is our FTP server there, and does it let the parts desk in?"""
import ftplib
import os
import tempfile
import threading

from pyftpdlib.authorizers import DummyAuthorizer
from pyftpdlib.handlers import FTPHandler
from pyftpdlib.servers import FTPServer

with tempfile.TemporaryDirectory() as inbox:
    authorizer = DummyAuthorizer()
    authorizer.add_user("parts", "invented", inbox, perm="elradfmw")
    FTPHandler.authorizer = authorizer
    server = FTPServer(("127.0.0.1", int(os.environ["FREE"])), FTPHandler)
    serving = threading.Thread(target=server.serve_forever, kwargs={"timeout": 0.1, "handle_exit": False}, daemon=True)
    serving.start()
    with ftplib.FTP() as client:
        client.connect("127.0.0.1", int(os.environ["FREE"]), timeout=5)
        client.login("parts", "invented")
        print(client.sendcmd("NOOP"), client.pwd())
    server.close_all()
