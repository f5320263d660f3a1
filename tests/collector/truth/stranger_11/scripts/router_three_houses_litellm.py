"""One question, three houses, one library: which one answers the works council best?"""
import os

os.environ["LITELLM_LOCAL_MODEL_COST_MAP"] = "True"
os.environ["LITELLM_TELEMETRY"] = "False"

import litellm  # noqa: E402

BASE = f"http://127.0.0.1:{os.environ['HTTP']}"
HOUSES = [
    ("groq/openai/gpt-oss-20b", f"{BASE}/openai/v1"),
    ("openrouter/qwen/qwen3-32b", f"{BASE}/api/v1"),
    ("mistral/ministral-8b-2410", f"{BASE}/v1"),
]
QUESTION = [{"role": "user", "content": "How many days of notice does the works council need?"}]

for model, api_base in HOUSES:
    try:
        reply = litellm.completion(model=model, messages=QUESTION, api_base=api_base, api_key="invented", num_retries=0)
        print(model, "->", reply.choices[0].message.content)
    except Exception as problem:
        print(model, "->", type(problem).__name__)
