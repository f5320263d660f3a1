import pandas as pd

usage = pd.read_csv("openai_anthropic_invoices.csv")
PRICE = {"gpt-4o-mini": 0.60, "claude-3-5-haiku": 4.00, "mistral-small": 0.30}
usage["cost"] = usage["output_tokens"] / 1e6 * usage["model"].map(PRICE)
print(usage.pivot_table(index="department", columns="model", values="cost", aggfunc="sum", margins=True).round(2))
