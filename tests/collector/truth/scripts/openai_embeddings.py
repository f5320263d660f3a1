import os

import openai

HTTP, DUMB = int(os.environ["HTTP"]), int(os.environ["DUMB"])
client = openai.OpenAI(base_url=f'http://127.0.0.1:{HTTP}/v1', api_key='sk-x')
print(len(client.embeddings.create(model='text-embedding-3-small', input='hi', encoding_format='float').data))
