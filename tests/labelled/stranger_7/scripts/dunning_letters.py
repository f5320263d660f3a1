"""Write individual payment reminders for private customers with a local model."""
from pathlib import Path

import pandas as pd
from transformers import AutoModelForCausalLM, AutoTokenizer, pipeline

MODEL_NAME = "Qwen/Qwen2.5-3B-Instruct"

tokenizer = AutoTokenizer.from_pretrained(MODEL_NAME)
model = AutoModelForCausalLM.from_pretrained(MODEL_NAME, device_map="auto")
generate = pipeline("text-generation", model=model, tokenizer=tokenizer)


def letter(row):
    messages = [
        {"role": "system", "content": "You write polite, short payment reminders. No threats."},
        {
            "role": "user",
            "content": f"{row.first_name} {row.last_name}, {row.street}, {row.zip} {row.city}, "
            f"owes {row.amount:.2f} EUR since {row.due_date}. Reminder level {row.level}.",
        },
    ]
    out = generate(messages, max_new_tokens=350, do_sample=False)
    return out[0]["generated_text"][-1]["content"]


def main():
    out = Path("letters")
    out.mkdir(exist_ok=True)
    df = pd.read_csv("overdue_private_customers.csv", sep=";")
    for row in df.itertuples():
        (out / f"{row.customer_no}.txt").write_text(letter(row), encoding="utf-8")
    print(f"{len(df)} letters written")


if __name__ == "__main__":
    main()
