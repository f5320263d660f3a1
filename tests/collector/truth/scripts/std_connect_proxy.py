import os
import urllib.request

HTTP, DUMB = int(os.environ["HTTP"]), int(os.environ["DUMB"])
try:
    opener = urllib.request.build_opener(urllib.request.ProxyHandler({'https': f'http://127.0.0.1:{HTTP}'}))
    opener.open('https://api.anthropic.com/v1/messages')
except Exception as fault:
    print(type(fault).__name__)
