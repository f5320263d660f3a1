"""Chat with the salary table in plain English (PandasAI)."""
import os

import pandas as pd
from pandasai import SmartDataframe
from pandasai.llm import OpenAI

llm = OpenAI(api_token=os.getenv("OPENAI_API_KEY"))

df = pd.read_excel("salaries_2025.xlsx")
# employee_id, name, gender, date_of_birth, nationality, grade, department, annual_salary
df["age"] = (pd.Timestamp.today() - pd.to_datetime(df["date_of_birth"])).dt.days // 365
sdf = SmartDataframe(df, config={"llm": llm, "save_charts": True, "verbose": False})

print("Ask me about the salaries, 'exit' to stop.")
while True:
    question = input("> ")
    if question.lower() in ("exit", "quit"):
        break
    try:
        print(sdf.chat(question))
    except Exception as e:
        print("Sorry, that did not work:", e)
