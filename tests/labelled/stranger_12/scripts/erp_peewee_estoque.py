"""Insumos abaixo do estoque mínimo."""
from peewee import CharField, DecimalField, ForeignKeyField, Model
from playhouse.db_url import connect

banco = connect("postgresql://almox:Adub0-NPK-2024@coop-db01.cooptrevo.local:5432/erp")


class Base(Model):
    class Meta:
        database = banco


class Deposito(Base):
    nome = CharField()


class Insumo(Base):
    codigo = CharField()
    descricao = CharField()
    saldo = DecimalField()
    minimo = DecimalField()
    deposito = ForeignKeyField(Deposito, backref="insumos")


def em_falta():
    return (
        Insumo.select(Insumo, Deposito)
        .join(Deposito)
        .where(Insumo.saldo < Insumo.minimo)
        .order_by(Deposito.nome, Insumo.codigo)
    )


if __name__ == "__main__":
    for i in em_falta():
        print(f"{i.deposito.nome:<15} {i.codigo:<10} {i.descricao:<40} {i.saldo:>10} / {i.minimo}")
