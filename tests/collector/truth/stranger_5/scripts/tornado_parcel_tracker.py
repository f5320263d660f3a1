"""Parcel tracker with tornado: the server and one query."""
import asyncio
import os

from tornado.httpclient import AsyncHTTPClient
from tornado.web import Application, RequestHandler

PORT = int(os.environ["FREE"])


class Track(RequestHandler):
    def get(self, number):
        self.write({"parcel": number, "status": "on its way"})


async def main():
    server = Application([(r"/parcels/(\d+)", Track)]).listen(PORT, address="127.0.0.1")
    reply = await AsyncHTTPClient().fetch(f"http://127.0.0.1:{PORT}/parcels/42")
    print(reply.body.decode())
    server.stop()


asyncio.run(main())
