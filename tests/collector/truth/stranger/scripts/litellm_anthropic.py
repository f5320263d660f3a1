import os

os.environ["LITELLM_LOCAL_MODEL_COST_MAP"] = "True"
import litellm

try:
    reply = litellm.completion(
        model="anthropic/claude-3-haiku-20240307",
        api_base=f"http://127.0.0.1:{os.environ['HTTP']}",
        api_key="hunter2",
        max_tokens=50,
        messages=[{"role": "user", "content": "the secret plan"}],
    )
    print(reply.choices[0].message.content)
except Exception as fault:
    print(type(fault).__name__)
