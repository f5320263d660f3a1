import os
import socket
import threading

HTTP, DUMB = int(os.environ["HTTP"]), int(os.environ["DUMB"])
def ask(host):
    socket.create_connection((host, DUMB)).close()


threads = [threading.Thread(target=ask, args=(host,)) for host in ('localhost', '127.0.0.1') for _ in range(5)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
