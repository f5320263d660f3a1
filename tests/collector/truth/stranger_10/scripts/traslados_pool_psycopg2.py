"""Traslados entre almacenes: lectura con un pool de conexiones y reintento."""
import contextlib
import os
import time

import psycopg2
from psycopg2 import pool as pg_pool


class Almacen:
    def __init__(self, **datos: object) -> None:
        self._datos = datos
        self._pool: pg_pool.SimpleConnectionPool | None = None

    @contextlib.contextmanager
    def cursor(self):
        if self._pool is None:
            self._pool = pg_pool.SimpleConnectionPool(1, 4, **self._datos)
        conexion = self._pool.getconn()
        try:
            with conexion, conexion.cursor() as cursor:
                yield cursor
        finally:
            self._pool.putconn(conexion)


almacen = Almacen(
    host="127.0.0.1",
    port=int(os.environ["DUMB"]),
    dbname="almacenes",
    user="traslados_ro",
    password="inventada",
    connect_timeout=3,
)
for intento in range(2):
    try:
        with almacen.cursor() as cursor:
            cursor.execute("select origen, destino, palets from traslados where dia = current_date")
            for fila in cursor:
                print(*fila)
        break
    except psycopg2.OperationalError as error:
        print("intento", intento + 1, str(error).splitlines()[0])
        time.sleep(0.1)
