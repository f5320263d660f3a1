"""Lista de tarefas da equipe num arquivo SQLite, com Peewee."""
import datetime

from peewee import BooleanField, CharField, DateField, Model, SqliteDatabase

banco = SqliteDatabase("tarefas_equipe.db", pragmas={"foreign_keys": 1})


class Tarefa(Model):
    titulo = CharField()
    dono = CharField(default="ninguém")
    prazo = DateField()
    feita = BooleanField(default=False)

    class Meta:
        database = banco


with banco:
    banco.create_tables([Tarefa])
    with banco.atomic():
        for dia, titulo in enumerate(["Fechar o caixa", "Enviar guias", "Conferir estoque"], 1):
            Tarefa.create(titulo=titulo, prazo=datetime.date(2026, 12, dia), dono="Otília")
    Tarefa.update(feita=True).where(Tarefa.titulo == "Fechar o caixa").execute()
    for tarefa in Tarefa.select().where(~Tarefa.feita).order_by(Tarefa.prazo):
        print(tarefa.prazo, tarefa.titulo, tarefa.dono)
