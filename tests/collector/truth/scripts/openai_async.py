import asyncio
import os

import openai

HTTP, DUMB = int(os.environ["HTTP"]), int(os.environ["DUMB"])
async def main():
    client = openai.AsyncOpenAI(base_url=f'http://127.0.0.1:{HTTP}/v1', api_key='sk-x')
    answer = await client.chat.completions.create(model='gpt-4.1', messages=[{'role': 'user', 'content': 'hi'}])
    print(answer.choices[0].message.content)


asyncio.run(main())
