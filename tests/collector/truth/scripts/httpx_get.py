import os

import httpx

HTTP, DUMB = int(os.environ["HTTP"]), int(os.environ["DUMB"])
print(httpx.get(f'http://localhost:{HTTP}/x').status_code)
