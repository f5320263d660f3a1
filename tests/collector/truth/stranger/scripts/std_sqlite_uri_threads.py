import sqlite3
import threading

with sqlite3.connect("file:stock.db?mode=rwc", uri=True, timeout=20) as link:
    link.execute("create table stock (sku text, qty integer)")
link.close()


def book(sku):
    own = sqlite3.connect("stock.db", timeout=20)
    with own:
        own.execute("insert into stock values (?, 1)", (sku,))
    own.close()


threads = [threading.Thread(target=book, args=(f"A{n}",)) for n in range(4)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
