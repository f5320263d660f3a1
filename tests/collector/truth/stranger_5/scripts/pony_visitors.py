"""Register visitors at the reception (Pony ORM, SQLite)."""
import os

from pony.orm import Database, PrimaryKey, Required, db_session, select

db = Database()


class Visitor(db.Entity):
    id = PrimaryKey(int, auto=True)
    name = Required(str)
    host = Required(str)


db.bind(provider="sqlite", filename=os.path.abspath("visitors.sqlite"), create_db=True)
db.generate_mapping(create_tables=True)
with db_session:
    Visitor(name="Maria", host="Ana")
    Visitor(name="Paulo", host="Rui")
with db_session:
    print(select(v.name for v in Visitor)[:])
db.disconnect()
