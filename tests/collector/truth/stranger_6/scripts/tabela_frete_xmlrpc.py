import os
import threading
import xmlrpc.client
from xmlrpc.server import SimpleXMLRPCServer

TABELA = {"norte": 4.2, "sul": 5.1, "ilhas": 11.9}


def frete(zona, peso):
    return round(TABELA[zona] * peso, 2)


with SimpleXMLRPCServer(("127.0.0.1", int(os.environ["FREE"])), logRequests=False) as servidor:
    servidor.register_function(frete)
    threading.Thread(target=servidor.handle_request, daemon=True).start()
    cliente = xmlrpc.client.ServerProxy(f"http://127.0.0.1:{os.environ['FREE']}/")
    print(cliente.frete("ilhas", 3))
