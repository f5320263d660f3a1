import peewee

base = peewee.SqliteDatabase("books.db")
base.connect()
base.execute_sql("create table a (b)")
base.close()
