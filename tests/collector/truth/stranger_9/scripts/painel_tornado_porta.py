"""Painel de chamadas da recepção em Tornado."""
import asyncio
import os

import tornado.httpclient
import tornado.web


class Chamada(tornado.web.RequestHandler):
    def get(self):
        self.write({"senha": "B042", "guiche": 3})


async def main():
    app = tornado.web.Application([(r"/chamada", Chamada)])
    servidor = app.listen(int(os.environ["FREE"]), address="127.0.0.1")
    cliente = tornado.httpclient.AsyncHTTPClient()
    resposta = await cliente.fetch(f"http://127.0.0.1:{os.environ['FREE']}/chamada")
    print(resposta.body.decode())
    servidor.stop()


asyncio.run(main())
