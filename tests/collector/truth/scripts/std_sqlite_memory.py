import sqlite3

sqlite3.connect(':memory:').execute('select 1')
