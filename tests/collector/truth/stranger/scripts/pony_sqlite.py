import os

from pony.orm import Database, Required, db_session, select

db = Database()


class Part(db.Entity):
    sku = Required(str)
    qty = Required(int)


db.bind(provider="sqlite", filename=os.path.abspath("pony.db"), create_db=True)
db.generate_mapping(create_tables=True)
with db_session:
    for n in range(4):
        Part(sku=f"S{n}", qty=n)
with db_session:
    print(Part.select().count())
