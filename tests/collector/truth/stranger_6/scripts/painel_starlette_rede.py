"""Painel na rede interna com os indicadores do dia."""
import json
import os
import threading
import time
from urllib.request import urlopen

import uvicorn
from starlette.applications import Starlette
from starlette.responses import JSONResponse
from starlette.routing import Route


async def indicadores(request):
    with open("in.json") as arquivo:
        return JSONResponse(json.load(arquivo))


app = Starlette(routes=[Route("/", indicadores)])
servidor = uvicorn.Server(uvicorn.Config(app, host="0.0.0.0", port=int(os.environ["FREE"]), log_level="error"))
tarefa = threading.Thread(target=servidor.run)
tarefa.start()
while not servidor.started:
    time.sleep(0.05)
with urlopen(f"http://localhost:{os.environ['FREE']}/", timeout=5) as resposta:
    print(json.load(resposta))
servidor.should_exit = True
tarefa.join()
