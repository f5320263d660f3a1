import os

import cherrypy
import requests


class Visitors:
    @cherrypy.expose
    def index(self):
        return "Three visitors expected today."


cherrypy.config.update(
    {"server.socket_host": "127.0.0.1", "server.socket_port": int(os.environ["FREE"]), "log.screen": False,
     "engine.autoreload.on": False}
)
cherrypy.tree.mount(Visitors(), "/")
cherrypy.engine.start()
try:
    print(requests.get(f"http://127.0.0.1:{os.environ['FREE']}/", timeout=5).text)
finally:
    cherrypy.engine.exit()
