import os

os.environ["LITELLM_LOCAL_MODEL_COST_MAP"] = "True"

import litellm

litellm.suppress_debug_info = True

try:
    answer = litellm.completion(
        model="groq/llama-3.3-70b-versatile",
        api_key="gsk-test",
        api_base=f"http://127.0.0.1:{os.environ['HTTP']}/openai/v1",
        messages=[{"role": "user", "content": "Which incoterm fits door to door delivery?"}],
        num_retries=0,
    )
    print(answer.choices[0].message.content)
except Exception as exc:
    print("no answer:", type(exc).__name__)
