"""Receives the webhooks of the shop and appends them to a file."""
import asyncio
import json
import os

from aiohttp import ClientSession, web


async def hook(request):
    with open("webhooks.jsonl", "a") as f:
        f.write(json.dumps(await request.json()) + "\n")
    return web.json_response({"ok": True})


async def main():
    app = web.Application()
    app.router.add_post("/hook", hook)
    runner = web.AppRunner(app)
    await runner.setup()
    port = int(os.environ["FREE"])
    await web.TCPSite(runner, "127.0.0.1", port).start()
    async with ClientSession() as session:
        async with session.post(f"http://127.0.0.1:{port}/hook", json={"event": "order.paid", "id": 7}) as response:
            print(response.status)
    await runner.cleanup()


asyncio.run(main())
