"""Waiting-room numbers over a tornado websocket; the test client takes two numbers and leaves."""
import asyncio
import itertools
import os

import tornado.httpserver
import tornado.web
from tornado.websocket import WebSocketHandler, websocket_connect

NUMBERS = itertools.count(41)


class Numbers(WebSocketHandler):
    def on_message(self, message: str) -> None:
        self.write_message(f"{message}-{next(NUMBERS)}")


async def main() -> None:
    port = int(os.environ["FREE"])
    server = tornado.httpserver.HTTPServer(tornado.web.Application([("/numbers", Numbers)]))
    server.listen(port, address="127.0.0.1")
    client = await websocket_connect(f"ws://127.0.0.1:{port}/numbers")
    for desk in "AB":
        await client.write_message(desk)
        print(await client.read_message())
    client.close()
    server.stop()


asyncio.run(main())
