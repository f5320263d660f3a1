"""Overdue loans, from Koha's database."""
from peewee import CharField, DateTimeField, ForeignKeyField, Model, MySQLDatabase

db = MySQLDatabase("koha_lib", host="koha.biblioteca-municipal.local", user="relatorios", password="Est4nte-Poe51a")


class Base(Model):
    class Meta:
        database = db


class Borrower(Base):
    firstname = CharField()
    surname = CharField()
    email = CharField()

    class Meta:
        table_name = "borrowers"


class Issue(Base):
    borrower = ForeignKeyField(Borrower, column_name="borrowernumber")
    date_due = DateTimeField()
    note = CharField()

    class Meta:
        table_name = "issues"


db.connect()
overdue = Issue.select(Issue, Borrower).join(Borrower).where(Issue.date_due < "2024-06-01").order_by(Issue.date_due)
for loan in overdue:
    print(f"{loan.date_due:%Y-%m-%d}\t{loan.borrower.surname}, {loan.borrower.firstname}\t{loan.borrower.email}")
db.close()
