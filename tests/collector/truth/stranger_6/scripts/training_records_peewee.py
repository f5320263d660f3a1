from datetime import date, timedelta

from peewee import CharField, DateField, Model, SqliteDatabase

db = SqliteDatabase("training.db", pragmas={"foreign_keys": 1})


class Training(Model):
    employee = CharField()
    course = CharField()
    valid_until = DateField()

    class Meta:
        database = db


db.connect()
db.create_tables([Training])
Training.create(employee="J. Cole", course="Forklift", valid_until=date.today() + timedelta(days=20))
Training.create(employee="R. Lima", course="First aid", valid_until=date.today() + timedelta(days=300))
for t in Training.select().where(Training.valid_until < date.today() + timedelta(days=30)):
    print(f"{t.employee}: {t.course} expires {t.valid_until}")
db.close()
