"""Atualiza o estado sem nunca deixar um arquivo pela metade."""
import json
import os
import tempfile

with open("in.json") as arquivo:
    estado = json.load(arquivo)
estado["rodadas"] = estado.get("rodadas", 0) + 1

with tempfile.NamedTemporaryFile("w", delete=False) as temporario:
    json.dump(estado, temporario)
with open(temporario.name) as origem, open("estado.json", "w") as destino:
    destino.write(origem.read())
os.unlink(temporario.name)
