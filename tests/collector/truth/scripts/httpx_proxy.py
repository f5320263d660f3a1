import os

import httpx

HTTP, DUMB = int(os.environ["HTTP"]), int(os.environ["DUMB"])
try:
    httpx.get('https://api.cohere.com/v1/models', proxy=f'http://127.0.0.1:{HTTP}')
except Exception as fault:
    print(type(fault).__name__)
