import os

import requests

HTTP, DUMB = int(os.environ["HTTP"]), int(os.environ["DUMB"])
print(requests.get(f'http://localhost:{HTTP}/x').status_code)
