import os

HTTP, DUMB = int(os.environ["HTTP"]), int(os.environ["DUMB"])
try:
    try:
        from mistralai import Mistral
    except ImportError:
        from mistralai.client import Mistral
    client = Mistral(api_key='x', server_url=f'http://127.0.0.1:{HTTP}')
    client.chat.complete(model='mistral-small', messages=[{'role': 'user', 'content': 'hi'}])
except Exception as fault:
    print(type(fault).__name__)
