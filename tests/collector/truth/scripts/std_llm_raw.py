import json
import os
import urllib.request

HTTP, DUMB = int(os.environ["HTTP"]), int(os.environ["DUMB"])
body = json.dumps({'model': 'gpt-4o-mini', 'messages': [{'role': 'user', 'content': 'the secret plan'}]}).encode()
opener = urllib.request.build_opener(urllib.request.ProxyHandler({'http': f'http://127.0.0.1:{HTTP}'}))
print(opener.open('http://api.openai.com/v1/chat/completions', body).status)
