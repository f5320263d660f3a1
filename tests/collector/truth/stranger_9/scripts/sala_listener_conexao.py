"""Dois processos da portaria trocam avisos por uma conexão local."""
import os
import threading
from multiprocessing.connection import Client, Listener

endereco = ("127.0.0.1", int(os.environ["FREE"]))


def atender(ouvinte):
    with ouvinte.accept() as c:
        c.send({"recebido": c.recv()})


with Listener(endereco, authkey=b"portaria") as ouvinte:
    t = threading.Thread(target=atender, args=(ouvinte,))
    t.start()
    with Client(endereco, authkey=b"portaria") as cliente:
        cliente.send("visita na sala 2")
        print(cliente.recv())
    t.join()
