"""Voice reception test: opens the realtime socket and says hello."""
import asyncio
import json
import os

import websockets

URL = "wss://api.openai.com/v1/realtime?model=gpt-realtime"


async def hello():
    async with websockets.connect(
        URL,
        additional_headers={"Authorization": "Bearer x"},
        proxy=f"http://127.0.0.1:{os.environ['HTTP']}",
        open_timeout=10,
    ) as ws:
        await ws.send(json.dumps({"type": "response.create"}))
        print(await ws.recv())


try:
    asyncio.run(hello())
except Exception as e:
    print("reception stays human today:", type(e).__name__)
