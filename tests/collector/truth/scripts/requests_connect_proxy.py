import os

import requests

HTTP, DUMB = int(os.environ["HTTP"]), int(os.environ["DUMB"])
try:
    requests.get('https://api.mistral.ai/v1/models', proxies={'https': f'http://127.0.0.1:{HTTP}'})
except Exception as fault:
    print(type(fault).__name__)
