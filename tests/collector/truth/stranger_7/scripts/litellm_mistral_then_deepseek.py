"""Ask two providers the same question and show both answers."""

import os

os.environ["LITELLM_LOCAL_MODEL_COST_MAP"] = "True"

import litellm

BASE = f"http://127.0.0.1:{os.environ['HTTP']}/v1"
QUESTION = [{"role": "user", "content": "Is a pro forma invoice a tax document?"}]

for model in ("mistral/mistral-large-latest", "deepseek/deepseek-reasoner"):
    try:
        answer = litellm.completion(model=model, api_base=BASE, api_key="test", messages=QUESTION, num_retries=0)
        print(model, "->", answer.choices[0].message.content)
    except Exception as exc:
        print(model, "->", type(exc).__name__)
