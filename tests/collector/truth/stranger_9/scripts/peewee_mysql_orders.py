"""Web shop orders through peewee, MySQL behind it."""
import os

from peewee import CharField, DecimalField, Model, MySQLDatabase, PeeweeException

shop = MySQLDatabase(
    "webshop", user="orders", password="x", host="127.0.0.1", port=int(os.environ["DUMB"]), connect_timeout=4
)


class Order(Model):
    customer = CharField()
    total = DecimalField()

    class Meta:
        database = shop


try:
    print(Order.select().where(Order.total > 500).count())
except PeeweeException as e:
    print("shop closed:", type(e).__name__)
