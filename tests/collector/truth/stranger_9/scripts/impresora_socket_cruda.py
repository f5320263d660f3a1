"""Simula la impresora de etiquetas: escucha, recibe una etiqueta y la guarda."""
import os
import socket
import threading

puerto = int(os.environ["FREE"])
escucha = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
escucha.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
escucha.bind(("", puerto))
escucha.listen(2)


def imprimir():
    conexion, _ = escucha.accept()
    with conexion, open("etiqueta.zpl", "wb") as f:
        while trozo := conexion.recv(1024):
            f.write(trozo)


hilo = threading.Thread(target=imprimir)
hilo.start()
with socket.create_connection(("127.0.0.1", puerto), timeout=5) as s:
    s.sendall(b"^XA^FO50,50^FDCAJA 7^FS^XZ")
hilo.join()
escucha.close()
