from langchain_core.prompts import ChatPromptTemplate
from langchain_mistralai import ChatMistralAI
import pandas as pd

prompt = ChatPromptTemplate.from_template(
    "Write a warm review letter for {name}, born {birth_date}. Rating {rating}, salary from {old} to {new} EUR.")
chain = prompt | ChatMistralAI(model="mistral-large-latest")

for row in pd.read_excel("merit_round.xlsx").to_dict("records"):
    letter = chain.invoke(row).content
    with open(f"letters/{row['personnel_no']}.txt", "w", encoding="utf-8") as fh:
        fh.write(letter)
