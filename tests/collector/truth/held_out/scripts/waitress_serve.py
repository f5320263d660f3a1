import os
import threading
import time

from waitress.server import create_server

FREE = int(os.environ["FREE"])
try:
    server = create_server(lambda environ, start: [], host="127.0.0.1", port=FREE)
    threading.Thread(target=server.run, daemon=True).start()
    time.sleep(0.5)
except Exception as fault:
    print(type(fault).__name__)
