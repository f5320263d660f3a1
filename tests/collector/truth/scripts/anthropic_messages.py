import os

import anthropic

HTTP, DUMB = int(os.environ["HTTP"]), int(os.environ["DUMB"])
client = anthropic.Anthropic(base_url=f'http://127.0.0.1:{HTTP}', api_key='x')
answer = client.messages.create(model='claude-sonnet', max_tokens=9, messages=[{'role': 'user', 'content': 'hi'}])
print(answer.content[0].text)
