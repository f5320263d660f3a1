import os
import re

import pandas as pd
from openai import OpenAI

client = OpenAI(api_key=os.environ["OPENAI_API_KEY"])
df = pd.read_excel("calls_october.xlsx")

print("Columns:", ", ".join(df.columns))
while True:
    question = input("Question (enter to stop): ")
    if not question:
        break
    reply = client.chat.completions.create(
        model="gpt-4o",
        messages=[
            {"role": "system", "content": "Write pandas code. The table is df. Put the answer into the variable result. Code only."},
            {"role": "user", "content": f"Columns: {df.dtypes.to_dict()}\nQuestion: {question}"},
        ],
    ).choices[0].message.content
    code = re.sub(r"^```(?:python)?|```$", "", reply.strip(), flags=re.M)
    scope = {"df": df, "pd": pd}
    exec(code, scope)
    print(scope.get("result"))
