"""Servidor XML-RPC de preços para as lojas; porta aberta em porta livre qualquer."""
import threading
from xmlrpc.client import ServerProxy
from xmlrpc.server import SimpleXMLRPCServer

PRECOS = {"arroz 5kg": 27.9, "feijão 1kg": 8.5}

servidor = SimpleXMLRPCServer(("127.0.0.1", 0), logRequests=False, allow_none=True)
servidor.register_function(PRECOS.get, "preco")
porta = servidor.server_address[1]
threading.Thread(target=servidor.serve_forever, daemon=True).start()

with ServerProxy(f"http://127.0.0.1:{porta}") as loja:
    print(loja.preco("arroz 5kg"))
servidor.shutdown()
servidor.server_close()
