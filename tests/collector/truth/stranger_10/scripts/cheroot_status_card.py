"""Status card of the NAS over cheroot, asked once by ourselves."""
import os
import shutil
import threading
import urllib.request

from cheroot import wsgi


def card(environ, start_response):
    free = shutil.disk_usage("/").free // 2**30
    start_response("200 OK", [("Content-Type", "text/plain")])
    return [f"free: {free} GiB".encode()]


server = wsgi.Server(("127.0.0.1", int(os.environ["FREE"])), card, numthreads=2)
server.prepare()
threading.Thread(target=server.serve, daemon=True).start()
with urllib.request.urlopen(f"http://127.0.0.1:{os.environ['FREE']}/", timeout=5) as answer:
    print(answer.read().decode())
server.stop()
