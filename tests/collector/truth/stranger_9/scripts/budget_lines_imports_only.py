"""Sum the budget lines. (The AI part was removed in spring, imports stayed.)"""
import csv

import anthropic
import cohere
import openai  # noqa: F401


def load(path):
    with open(path, newline="") as handle:
        return [(row["name"], float(row["amount"])) for row in csv.DictReader(handle)]


lines = load("in.csv")
total = sum(amount for _, amount in lines)
with open("budget_total.txt", "w") as out:
    out.write(f"{len(lines)} lines, {total:.2f}\n")
