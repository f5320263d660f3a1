from groq import Groq
import pandas as pd

quadro = pd.read_excel("vendas.xlsx")
Groq().chat.completions.create(model="llama", messages=[{"role": "user", "content": quadro.to_string()}])
