"""Dépôt FTP pour les photos de chantier, ouvert le temps d'un essai."""
import ftplib
import os
import tempfile
import threading

from pyftpdlib.authorizers import DummyAuthorizer
from pyftpdlib.handlers import FTPHandler
from pyftpdlib.servers import FTPServer

dossier = tempfile.mkdtemp()
comptes = DummyAuthorizer()
comptes.add_user("chantier", "x", dossier, perm="elradfmw")
FTPHandler.authorizer = comptes
serveur = FTPServer(("127.0.0.1", int(os.environ["FREE"])), FTPHandler)
fil = threading.Thread(target=serveur.serve_forever, kwargs={"timeout": 0.2, "handle_exit": False}, daemon=True)
fil.start()

with ftplib.FTP() as client:
    client.connect("127.0.0.1", int(os.environ["FREE"]), timeout=5)
    client.login("chantier", "x")
    print(client.pwd())
serveur.close_all()
