"""Painel da confeitaria: o pedido entra pela porta da cozinha e sai no balcão."""
import asyncio
import json
import os

import tornado.httpclient
import tornado.web

PEDIDOS = []


class Pedido(tornado.web.RequestHandler):
    def post(self):
        PEDIDOS.append(json.loads(self.request.body))
        self.write({"posicao": len(PEDIDOS)})


async def main():
    porta = int(os.environ["FREE"])
    servidor = tornado.web.Application([("/pedido", Pedido)]).listen(porta, address="127.0.0.1")
    balcao = tornado.httpclient.AsyncHTTPClient()
    for sabor in ("cenoura", "laranja"):
        resposta = await balcao.fetch(f"http://127.0.0.1:{porta}/pedido", method="POST", body=json.dumps({"sabor": sabor}))
        print(sabor, json.loads(resposta.body))
    servidor.stop()
    await servidor.close_all_connections()


asyncio.run(main())
