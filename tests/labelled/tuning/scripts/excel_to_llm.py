import pandas as pd
import openai

clientes = pd.read_excel("clientes.xlsx")
r = openai.ChatCompletion.create(
    model="gpt-4",
    messages=[{"role": "user", "content": f"Resuma: {clientes.to_csv()}"}],
)
print(r)
