"""Free rooms as a small service; checked once with httpx and stopped again."""
import os
import threading
import time

import httpx
import uvicorn
from starlette.applications import Starlette
from starlette.responses import JSONResponse
from starlette.routing import Route

ROOMS = {"Cedar": True, "Birch": False}


async def free(request):
    return JSONResponse([name for name, is_free in ROOMS.items() if is_free])


port = int(os.environ["FREE"])
server = uvicorn.Server(
    uvicorn.Config(Starlette(routes=[Route("/free", free)]), host="127.0.0.1", port=port, log_level="warning")
)
thread = threading.Thread(target=server.run)
thread.start()
while not server.started:
    time.sleep(0.02)
print(httpx.get(f"http://127.0.0.1:{port}/free", timeout=5).json())
server.should_exit = True
thread.join()
