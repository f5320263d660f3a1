"""Solo un cierre de caja a la vez: candado en Redis con gestor de contexto."""
import contextlib
import os
import socket

import redis

REDIS_URL = f"redis://cierre:inventada@127.0.0.1:{os.environ['DUMB']}/4"


@contextlib.contextmanager
def candado(nombre: str, segundos: int = 30):
    cliente = redis.Redis.from_url(REDIS_URL, socket_timeout=1, retry=None)
    tomado = False
    try:
        tomado = bool(cliente.set(f"candado:{nombre}", socket.gethostname(), nx=True, ex=segundos))
    except redis.RedisError as error:
        print("sin candado:", type(error).__name__)
    try:
        yield tomado
    finally:
        if tomado:
            cliente.delete(f"candado:{nombre}")


with candado("cierre-diario") as mio:
    print("cerrando caja" if mio else "otro proceso cierra la caja")
