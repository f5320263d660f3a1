import os

os.environ["LITELLM_LOCAL_MODEL_COST_MAP"] = "True"
import litellm

try:
    litellm.completion(
        model="ollama/llama3.1",
        api_base=f"http://127.0.0.1:{os.environ['HTTP']}",
        messages=[{"role": "user", "content": "the secret plan"}],
    )
except Exception as fault:
    print(type(fault).__name__)
