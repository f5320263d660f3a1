import sqlalchemy

print(sqlalchemy.create_engine('postgresql+psycopg://bob:pw@db1/ledger').dialect.name)
