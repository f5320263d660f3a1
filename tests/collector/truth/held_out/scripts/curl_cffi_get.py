import os

from curl_cffi import requests

HTTP = int(os.environ["HTTP"])
try:
    requests.get(f"http://127.0.0.1:{HTTP}/rates", timeout=5)
except Exception as fault:
    print(type(fault).__name__)
