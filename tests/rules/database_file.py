import sqlite3

import pandas as pd

# hit: escrow.py.database.opens-a-database-file
stock = sqlite3.connect("stock.db")
scratch = sqlite3.connect(":memory:")
months = pd.read_sql("select month from tasks", stock)


def of_a_file():
    own = sqlite3.connect(path)
    own.execute("select name from tasks")
    hand = own.cursor()
    hand.execute("select name from tasks")
