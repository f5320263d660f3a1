import os

import openai

HTTP, DUMB = int(os.environ["HTTP"]), int(os.environ["DUMB"])
try:
    http = openai.DefaultHttpxClient(proxy=f'http://127.0.0.1:{HTTP}')
    client = openai.OpenAI(api_key='sk-x', max_retries=0, http_client=http)
    client.chat.completions.create(model='gpt-4o', messages=[{'role': 'user', 'content': 'hi'}])
except Exception as fault:
    print(type(fault).__name__)
