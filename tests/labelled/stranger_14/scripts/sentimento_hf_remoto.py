import pandas as pd
from transformers import pipeline

gerador = pipeline(
    "text-generation",
    model="lab-atendimento/conversa-pt-7b",
    trust_remote_code=True,
    device_map="auto",
)

df = pd.read_excel("atendimentos_semana.xlsx")
resumos = []
for texto in df["descricao"].fillna(""):
    pedido = f"Resuma em uma frase o atendimento abaixo.\n\n{texto}\n\nResumo:"
    saida = gerador(pedido, max_new_tokens=60, do_sample=False, return_full_text=False)
    resumos.append(saida[0]["generated_text"].strip().split("\n")[0])

df["resumo"] = resumos
df.to_excel("atendimentos_resumidos.xlsx", index=False)
print(len(df), "atendimentos")
