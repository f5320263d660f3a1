import asyncio
import os

import tornado.web
from tornado.httpclient import AsyncHTTPClient


class NextNumber(tornado.web.RequestHandler):
    counter = 0

    def get(self):
        NextNumber.counter += 1
        self.write({"now_serving": NextNumber.counter})


async def main():
    port = int(os.environ["FREE"])
    server = tornado.web.Application([(r"/next", NextNumber)]).listen(port, address="127.0.0.1")
    for _ in range(2):
        answer = await AsyncHTTPClient().fetch(f"http://127.0.0.1:{port}/next")
        print(answer.body.decode())
    server.stop()


asyncio.run(main())
