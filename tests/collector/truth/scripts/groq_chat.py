import os

import groq

HTTP, DUMB = int(os.environ["HTTP"]), int(os.environ["DUMB"])
try:
    client = groq.Groq(base_url=f'http://127.0.0.1:{HTTP}', api_key='x', max_retries=0)
    client.chat.completions.create(model='llama-3', messages=[{'role': 'user', 'content': 'hi'}])
except Exception as fault:
    print(type(fault).__name__)
