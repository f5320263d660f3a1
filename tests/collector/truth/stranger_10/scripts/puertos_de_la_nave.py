"""Mira qué equipos de la nave contestan, con hilos y un tiempo límite corto."""
import os
import socket
from concurrent.futures import ThreadPoolExecutor, as_completed

EQUIPOS = {
    "báscula": ("127.0.0.1", int(os.environ["DUMB"])),
    "impresora": ("127.0.0.1", int(os.environ["FREE"])),
    "lector": ("localhost", int(os.environ["HTTP"])),
}


def contesta(direccion: tuple[str, int]) -> bool:
    try:
        with socket.create_connection(direccion, timeout=2):
            return True
    except OSError:
        return False


with ThreadPoolExecutor(4) as hilos:
    pendientes = {hilos.submit(contesta, d): nombre for nombre, d in EQUIPOS.items()}
    for hecho in as_completed(pendientes):
        print(f"{pendientes[hecho]:<10} {'sí' if hecho.result() else 'no'}")
