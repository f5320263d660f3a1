import json
import os
from concurrent.futures import ThreadPoolExecutor

import requests
from requests.adapters import HTTPAdapter
from urllib3.util import Retry

HTTP = os.environ["HTTP"]
session = requests.Session()
session.mount("http://", HTTPAdapter(pool_maxsize=4, max_retries=Retry(2, backoff_factor=0.1)))
session.headers["Authorization"] = "Bearer hunter2"


def page(number):
    return session.get(f"http://127.0.0.1:{HTTP}/orders", params={"page": number}, timeout=5).json()


with ThreadPoolExecutor(4) as pool, open("pages.json", "w") as target:
    json.dump(list(pool.map(page, range(8))), target)
