import os
import threading
from urllib.request import urlopen
from wsgiref.simple_server import make_server

import falcon


class Vat:
    RATES = {"PT": 23, "ES": 21, "DE": 19}

    def on_get(self, req, resp, country):
        resp.media = {"country": country, "vat": self.RATES.get(country)}


app = falcon.App()
app.add_route("/vat/{country}", Vat())

with make_server("127.0.0.1", int(os.environ["FREE"]), app) as httpd:
    threading.Thread(target=httpd.handle_request, daemon=True).start()
    print(urlopen(f"http://127.0.0.1:{httpd.server_port}/vat/PT", timeout=5).read().decode())
