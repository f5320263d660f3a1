"""Internal memo from keywords; open-weight model on AWS, OpenAI-style endpoint."""
import os

import openai

client = openai.OpenAI(
    api_key="x",
    base_url="https://bedrock-mantle.us-east-1.api.aws/v1",
    http_client=openai.DefaultHttpxClient(proxy=f"http://127.0.0.1:{os.environ['HTTP']}"),
    max_retries=0,
)
try:
    memo = client.chat.completions.create(
        model="openai.gpt-oss-120b",
        messages=[{"role": "user", "content": "Memo: car park closed Tuesday, use gate B"}],
    )
    print(memo.choices[0].message.content)
except openai.APIConnectionError as e:
    print("AWS not reachable from the office:", e.__cause__)
