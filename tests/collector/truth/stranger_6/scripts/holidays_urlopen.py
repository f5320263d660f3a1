import json
import os
from urllib.parse import urlencode
from urllib.request import Request, urlopen

query = urlencode({"year": 2024, "country": "PT"})
request = Request(f"http://localhost:{os.environ['HTTP']}/holidays?{query}", headers={"User-Agent": "planner/1.0"})
with urlopen(request, timeout=10) as response:
    print(json.load(response)["object"])
