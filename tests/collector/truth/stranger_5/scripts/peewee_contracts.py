"""Contracts that expire this month (peewee, PostgreSQL)."""
import os

from peewee import CharField, DateField, Model, OperationalError, PostgresqlDatabase

database = PostgresqlDatabase(
    "contracts", host="127.0.0.1", port=int(os.environ["DUMB"]), user="legal", password="secret", connect_timeout=5
)


class Contract(Model):
    title = CharField()
    expires = DateField()

    class Meta:
        database = database


try:
    database.connect()
    for contract in Contract.select().order_by(Contract.expires):
        print(contract.title)
except OperationalError as error:
    print("contracts database:", str(error).strip().splitlines()[0])
