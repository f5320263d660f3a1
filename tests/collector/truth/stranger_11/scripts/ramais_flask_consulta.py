"""Lista de ramais numa página; o próprio script confere se ela responde."""
import os
import threading
import urllib.request

from flask import Flask, jsonify
from werkzeug.serving import make_server

RAMAIS = {"portaria": 9, "almoxarifado": 214, "diretoria": 300}
app = Flask(__name__)


@app.get("/ramais/<setor>")
def ramal(setor):
    return jsonify(setor=setor, ramal=RAMAIS.get(setor))


servidor = make_server("127.0.0.1", int(os.environ["FREE"]), app, threaded=True)
threading.Thread(target=servidor.serve_forever, daemon=True).start()
try:
    with urllib.request.urlopen(f"http://127.0.0.1:{os.environ['FREE']}/ramais/almoxarifado", timeout=5) as pagina:
        print(pagina.read().decode().strip())
finally:
    servidor.shutdown()
