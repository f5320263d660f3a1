"""Ask the table: the model writes pandas code, we run it."""
import re

import pandas as pd
from groq import Groq

client = Groq(api_key="gsk_t7RwQ4mZx2LvN9kYb5TcHd8JfGp1EsAu6o3iVqWyKzXr0MnB")
df = pd.read_excel("sales_lines.xlsx")

while question := input("Question: ").strip():
    reply = client.chat.completions.create(
        model="llama-3.3-70b-versatile",
        messages=[
            {"role": "system", "content": f"Write pandas code that sets `result`. The frame is `df` with columns {list(df.columns)}. Only code."},
            {"role": "user", "content": question},
        ],
    ).choices[0].message.content
    code = re.sub(r"^```(?:python)?|```$", "", reply.strip(), flags=re.M)
    scope = {"df": df, "pd": pd}
    exec(code, scope)
    print(scope.get("result"))
