import os

import openai

HTTP, DUMB = int(os.environ["HTTP"]), int(os.environ["DUMB"])
client = openai.OpenAI(base_url=f'http://127.0.0.1:{HTTP}/v1', api_key='sk-x')
answer = client.chat.completions.create(model='gpt-4o-mini', messages=[{'role': 'user', 'content': 'hi'}])
print(answer.choices[0].message.content)
