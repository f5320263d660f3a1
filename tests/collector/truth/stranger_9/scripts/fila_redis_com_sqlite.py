"""Fila de exames: lê do Redis, guarda cópia em SQLite para quando a rede cai."""
import os
import sqlite3

import redis

fila = redis.Redis(host="localhost", port=int(os.environ["DUMB"]), username="exames", password="x", socket_timeout=2)
copia = sqlite3.connect("fila_exames.db")
copia.execute("CREATE TABLE IF NOT EXISTS fila (posicao INTEGER, paciente TEXT)")
try:
    pacientes = [p.decode() for p in fila.lrange("exames", 0, -1)]
    copia.executemany("INSERT INTO fila VALUES (?, ?)", enumerate(pacientes))
    copia.commit()
except redis.exceptions.RedisError as e:
    print("rede caiu:", type(e).__name__)
for posicao, paciente in copia.execute("SELECT * FROM fila ORDER BY posicao"):
    print(posicao, paciente)
copia.close()
