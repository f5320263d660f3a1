"""On-call pager: an aiohttp service with a middleware, and the client that pages it."""
import asyncio
import os

import aiohttp
from aiohttp import web

PAGES: list[dict] = []


@web.middleware
async def only_with_token(request: web.Request, handler):
    if request.headers.get("X-Token") != "invented":
        raise web.HTTPForbidden
    return await handler(request)


async def page(request: web.Request) -> web.Response:
    PAGES.append(await request.json())
    with open("pages_received.log", "a", encoding="utf-8") as log:
        log.write(f"{PAGES[-1]['who']}\n")
    return web.json_response({"number": len(PAGES)})


async def main() -> None:
    port = int(os.environ["FREE"])
    app = web.Application(middlewares=[only_with_token])
    app.router.add_post("/page", page)
    runner = web.AppRunner(app)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", port).start()
    async with aiohttp.ClientSession() as session:
        for token in ("wrong", "invented"):
            async with session.post(f"http://127.0.0.1:{port}/page", json={"who": "anaesthesia"}, headers={"X-Token": token}) as answer:
                print(token, answer.status)
    await runner.cleanup()


asyncio.run(main())
