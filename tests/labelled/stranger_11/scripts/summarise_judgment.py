"""Usage: python summarise_judgment.py judgment.pdf"""
import sys

import pdfplumber
from openai import OpenAI

client = OpenAI()

with pdfplumber.open(sys.argv[1]) as pdf:
    text = "\n".join(page.extract_text() or "" for page in pdf.pages)

answer = client.responses.create(
    model="gpt-4.1-mini",
    instructions="You are a paralegal. Summarise the judgment in ten bullet points, name the statutes.",
    input=text[:60000],
)
with open("summary.md", "w", encoding="utf-8") as out:
    out.write(answer.output_text)
print(answer.output_text)
