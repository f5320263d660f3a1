"""Paquetes pendientes de la mensajería (peewee sobre PostgreSQL)."""
import os

import peewee

base = peewee.PostgresqlDatabase(
    "mensajeria",
    user="reparto",
    password="inventada",
    host="127.0.0.1",
    port=int(os.environ["DUMB"]),
    connect_timeout=3,
)


class Paquete(peewee.Model):
    codigo = peewee.CharField(unique=True)
    entregado = peewee.BooleanField(default=False)

    class Meta:
        database = base


def pendientes():
    with base.connection_context():
        yield from Paquete.select().where(~Paquete.entregado)


try:
    for paquete in pendientes():
        print(paquete.codigo)
except peewee.OperationalError:
    print("la base no contesta; se reparte con la hoja de ayer")
