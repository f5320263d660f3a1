"""Cadastro de ativos de TI: tenta o servidor e cai para o SQLite local."""

import os

from peewee import CharField, DatabaseProxy, IntegerField, Model, OperationalError, PostgresqlDatabase, SqliteDatabase

proxy = DatabaseProxy()


class Ativo(Model):
    etiqueta = CharField(unique=True)
    descricao = CharField()
    ano = IntegerField()

    class Meta:
        database = proxy


servidor = PostgresqlDatabase("ativos", host="localhost", port=int(os.environ["DUMB"]), user="ti", password="hunter2")
try:
    servidor.connect()
    proxy.initialize(servidor)
except OperationalError:
    print("Servidor fora; usando base local")
    local = SqliteDatabase("ativos_local.db")
    proxy.initialize(local)
    local.connect()

proxy.create_tables([Ativo])
Ativo.get_or_create(etiqueta="NB-0041", defaults={"descricao": "Notebook 14", "ano": 2024})
print(Ativo.select().count(), "ativos")
proxy.close()
