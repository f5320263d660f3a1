import os
import urllib.request

HTTP, DUMB = int(os.environ["HTTP"]), int(os.environ["DUMB"])
print(urllib.request.urlopen(f'http://127.0.0.1:{HTTP}/x').status)
