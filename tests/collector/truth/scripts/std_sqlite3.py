import sqlite3

connection = sqlite3.connect('work.db')
connection.execute('create table t (a)')
connection.commit()
