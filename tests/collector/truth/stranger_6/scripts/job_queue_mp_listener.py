import os
import threading
from multiprocessing.connection import Client, Listener

ADDRESS = ("127.0.0.1", int(os.environ["FREE"]))

with Listener(ADDRESS, authkey=b"batch") as listener:

    def worker():
        with listener.accept() as conn:
            job = conn.recv()
            conn.send({"job": job["name"], "rows": len(job["rows"])})

    thread = threading.Thread(target=worker)
    thread.start()
    with Client(ADDRESS, authkey=b"batch") as conn:
        conn.send({"name": "postings", "rows": list(range(20))})
        print(conn.recv())
    thread.join()
