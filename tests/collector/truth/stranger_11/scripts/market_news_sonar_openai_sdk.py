"""Market news from Perplexity, by way of the OpenAI library and the company's proxy."""
import os

import httpx
import openai

proxy = f"http://127.0.0.1:{os.environ['HTTP']}"
client = openai.OpenAI(
    api_key="invented",
    base_url="https://api.perplexity.ai",
    http_client=httpx.Client(proxy=proxy, timeout=8),
    max_retries=0,
)
try:
    news = client.chat.completions.create(
        model="sonar-pro",
        messages=[{"role": "user", "content": "What happened to the price of aluminium this week?"}],
    )
    print(news.choices[0].message.content)
except openai.APIConnectionError as problem:
    print("no news:", type(problem.__cause__).__name__)
