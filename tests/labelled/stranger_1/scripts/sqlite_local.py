import sqlite3
con = sqlite3.connect("controle.db")
print(con.execute("select count(*) from tarefas").fetchone())
