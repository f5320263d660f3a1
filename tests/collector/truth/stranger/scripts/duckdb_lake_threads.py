import threading

import duckdb

lake = duckdb.connect("lake.duckdb")
lake.execute("create table entry as select * from read_csv_auto('in.csv')")


def add(n):
    lake.cursor().execute("insert into entry values (?, ?)", [f"t{n}", n])


threads = [threading.Thread(target=add, args=(n,)) for n in range(3)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
lake.sql("select name, sum(amount) from entry group by name").write_csv("sum.csv")
lake.close()
