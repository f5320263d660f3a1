import os
from openai import OpenAI

client = OpenAI(api_key=os.environ["OPENAI_API_KEY"])
answer = client.chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": "Write a haiku"}])
print(answer.choices[0].message.content)
