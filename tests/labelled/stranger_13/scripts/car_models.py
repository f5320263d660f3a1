"""Which model sells best in which month?"""
import pandas as pd

MODELS = ["Corsa", "Clio", "Fiesta", "Polo", "208", "Gemini", "Opus"]

sales = pd.read_excel("sales_2023.xlsx", parse_dates=["date"])
unknown = set(sales["model"]) - set(MODELS)
if unknown:
    print("models that are not in our list:", ", ".join(sorted(unknown)))

table = sales.pivot_table(
    index="model", columns=sales["date"].dt.month, values="price", aggfunc="count", fill_value=0
)
best = table.idxmax()
for month, model in best.items():
    print(f"month {month:2d}: {model} ({table.at[model, month]} sold)")
table.to_excel("models_by_month.xlsx")
