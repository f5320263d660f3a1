import os

from langchain_openai import ChatOpenAI

HTTP, DUMB = int(os.environ["HTTP"]), int(os.environ["DUMB"])
model = ChatOpenAI(model='gpt-4o', base_url=f'http://127.0.0.1:{HTTP}/v1', api_key='x')
print(model.invoke('hi').content)
