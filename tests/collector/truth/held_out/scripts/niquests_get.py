import os

import niquests

HTTP = int(os.environ["HTTP"])
try:
    niquests.get(f"http://localhost:{HTTP}/rates")
except Exception as fault:
    print(type(fault).__name__)
