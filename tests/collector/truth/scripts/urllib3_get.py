import os

import urllib3

HTTP, DUMB = int(os.environ["HTTP"]), int(os.environ["DUMB"])
print(urllib3.PoolManager().request('GET', f'http://localhost:{HTTP}/x').status)
