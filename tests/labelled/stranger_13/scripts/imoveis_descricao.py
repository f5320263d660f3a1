# Gera o texto de anúncio de cada imóvel
import openai
import pandas as pd

openai.api_key = "sk-proj-Hq7mT2vXc9LzRb4KpWd8NsYf3JgUaEo6iVtMwZk1BxCy5PjDhSnQ0rFuGeAl"

df = pd.read_excel("imoveis.xlsx")

textos = []
for _, imovel in df.iterrows():
    pedido = (
        f"Escreve um anúncio imobiliário em português de Portugal, 120 palavras, para: "
        f"{imovel['Tipologia']} em {imovel['Freguesia']}, {imovel['Area']} m2, "
        f"{imovel['Extras']}, preço {imovel['Preço']} euros."
    )
    resposta = openai.chat.completions.create(
        model="gpt-4o",
        messages=[{"role": "user", "content": pedido}],
        temperature=0.8,
    )
    textos.append(resposta.choices[0].message.content)

df["Anúncio"] = textos
df.to_excel("imoveis_anuncios.xlsx", index=False)
