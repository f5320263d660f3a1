"""Extract the invoice fields with LiteLLM."""
import os

import litellm

litellm.suppress_debug_info = True
os.environ["HTTP_PROXY"] = f"http://127.0.0.1:{os.environ['HTTP']}"
reply = litellm.completion(
    model="openai/gpt-4o-mini",
    api_base="http://api.openai.com/v1",
    api_key="sk-none",
    num_retries=0,
    messages=[{"role": "user", "content": "Invoice 12 of 3 March, 42 EUR: number, date, total?"}],
)
print(reply.choices[0].message.content)
