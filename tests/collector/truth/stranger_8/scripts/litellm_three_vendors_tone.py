"""Compare how three vendors rewrite the same mail."""
import csv
import os

os.environ["LITELLM_LOCAL_MODEL_COST_MAP"] = "True"
import litellm

BASE = f"http://127.0.0.1:{os.environ['HTTP']}/v1"
MODELS = ["openai/gpt-4.1-mini", "mistral/mistral-medium-latest", "deepseek/deepseek-chat"]
MAIL = "We need the forms today or your bonus will be delayed."

rows = []
for model in MODELS:
    try:
        answer = litellm.completion(
            model=model,
            api_base=BASE,
            api_key="x",
            num_retries=0,
            messages=[{"role": "user", "content": f"Make this friendlier: {MAIL}"}],
        )
        rows.append([model, answer.choices[0].message.content])
    except Exception as error:
        rows.append([model, f"error {type(error).__name__}"])

with open("tone_comparison.csv", "w", newline="", encoding="utf-8") as target:
    writer = csv.writer(target)
    writer.writerow(["model", "text"])
    writer.writerows(rows)
