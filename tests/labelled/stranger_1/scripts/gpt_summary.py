from openai import OpenAI
import pandas as pd
client = OpenAI(api_key="sk-proj-Tz81mQvXn4Lw0bYc7RkFd2Ha9Us6JgPe3iOxKqWt5VyBr")
df = pd.read_excel("contratos.xlsx")
for _, r in df.iterrows():
    resp = client.chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": f"Resuma: {r['texto']}"}])
    print(resp.choices[0].message.content)
