"""Split the invoice for OpenAI, Anthropic and Mistral licences by department."""
import pandas as pd

licences = pd.DataFrame(
    [
        ("openai", "gpt-4o", "Sales", 412.50),
        ("anthropic", "claude-sonnet-4", "Legal", 198.00),
        ("mistral", "mistral-large-latest", "Sales", 73.10),
        ("openai", "text-embedding-3-small", "IT", 4.02),
    ],
    columns=["provider", "model", "department", "eur"],
)
split = licences.groupby("department", as_index=False)["eur"].sum()
split.to_csv("licence_costs.csv", index=False, sep=";", decimal=",")
print(split.to_string(index=False))
