import sqlalchemy

with sqlalchemy.create_engine('sqlite:///work.db').connect() as link:
    link.execute(sqlalchemy.text('create table t (a int)'))
