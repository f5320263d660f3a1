import os

import httplib2

HTTP = int(os.environ["HTTP"])
try:
    httplib2.Http().request(f"http://127.0.0.1:{HTTP}/rates")
except Exception as fault:
    print(type(fault).__name__)
