import os

import requests

HTTP, DUMB = int(os.environ["HTTP"]), int(os.environ["DUMB"])
with requests.Session() as session:
    for place in range(3):
        session.get(f'http://localhost:{HTTP}/{place}')
