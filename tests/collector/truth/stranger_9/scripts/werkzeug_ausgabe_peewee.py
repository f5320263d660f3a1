"""Werkzeugausgabe in der Werkstatt."""
from datetime import date

from peewee import CharField, DateField, Model, SqliteDatabase

db = SqliteDatabase("werkzeug.db", pragmas={"foreign_keys": 1})


class Ausgabe(Model):
    werkzeug = CharField()
    person = CharField()
    am = DateField(default=date.today)

    class Meta:
        database = db


db.connect()
db.create_tables([Ausgabe])
Ausgabe.create(werkzeug="Drehmomentschlüssel", person="Kaya")
print(Ausgabe.select().count(), "Ausgaben")
db.close()
