"""Slogans: the OpenAI SDK talks to Gemini's compatible endpoint, OpenAI proper is the spare."""
import os

import openai

web = openai.DefaultHttpxClient(proxy=f"http://127.0.0.1:{os.environ['HTTP']}", timeout=10)
routes = {
    "gemini-2.5-flash": "https://generativelanguage.googleapis.com/v1beta/openai/",
    "gpt-4.1-nano": "https://api.openai.com/v1",
}
for model, url in routes.items():
    client = openai.OpenAI(api_key="x", base_url=url, http_client=web, max_retries=0)
    try:
        r = client.chat.completions.create(model=model, messages=[{"role": "user", "content": "Slogan for bolts"}])
        print(r.choices[0].message.content)
        break
    except openai.OpenAIError as e:
        print(model, "->", type(e).__name__)
