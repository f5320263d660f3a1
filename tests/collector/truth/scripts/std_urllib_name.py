import os
import urllib.request

HTTP, DUMB = int(os.environ["HTTP"]), int(os.environ["DUMB"])
print(urllib.request.urlopen(f'http://localhost:{HTTP}/x').status)
