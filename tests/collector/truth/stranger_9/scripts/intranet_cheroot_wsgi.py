"""Page d'accueil de l'intranet, serveur Cheroot et application WSGI toute simple."""
import os
import threading

import requests
from cheroot.wsgi import Server


def application(environ, start_response):
    start_response("200 OK", [("Content-Type", "text/plain; charset=utf-8")])
    return ["Bienvenue à la mairie\n".encode()]


serveur = Server(("127.0.0.1", int(os.environ["FREE"])), application, numthreads=2)
serveur.prepare()
threading.Thread(target=serveur.serve, daemon=True).start()
print(requests.get(f"http://127.0.0.1:{os.environ['FREE']}/", timeout=5).text)
serveur.stop()
