import os

import requests

HTTP, DUMB = int(os.environ["HTTP"]), int(os.environ["DUMB"])
body = {'model': 'claude-x', 'max_tokens': 5, 'messages': [{'role': 'user', 'content': 'the secret plan'}]}
proxies = {'http': f'http://127.0.0.1:{HTTP}'}
print(requests.post('http://api.anthropic.com/v1/messages', json=body, proxies=proxies).status_code)
