"""Helpdesk tickets with Tortoise ORM."""
from tortoise import Tortoise, fields, run_async
from tortoise.models import Model


class Ticket(Model):
    id = fields.IntField(primary_key=True)
    title = fields.CharField(max_length=100)
    closed = fields.BooleanField(default=False)


async def main():
    await Tortoise.init(db_url="sqlite://helpdesk.db", modules={"models": ["__main__"]})
    await Tortoise.generate_schemas()
    await Ticket.create(title="Printer out of paper")
    await Ticket.create(title="New laptop", closed=True)
    print(await Ticket.filter(closed=False).count(), "open")
    await Tortoise.close_connections()


run_async(main())
