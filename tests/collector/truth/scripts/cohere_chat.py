import os

import cohere

HTTP, DUMB = int(os.environ["HTTP"]), int(os.environ["DUMB"])
try:
    client = cohere.ClientV2(api_key='x', base_url=f'http://127.0.0.1:{HTTP}')
    client.chat(model='command-r', messages=[{'role': 'user', 'content': 'hi'}])
except Exception as fault:
    print(type(fault).__name__)
