"""Cinco assuntos de e-mail por produto com o GPT.

pip install openai pandas openpyxl
A chave é lida da variável OPENAI_API_KEY.
"""
import pandas as pd
from openai import OpenAI

cliente = OpenAI()
produtos = pd.read_excel("produtos.xlsx")

PEDIDO = """Escreves assuntos de e-mail para uma loja de mobiliário de jardim.
Produto: {nome}
Vantagem principal: {vantagem}
Dá cinco assuntos com no máximo 45 caracteres, um por linha, sem numeração."""

linhas = []
for p in produtos.itertuples():
    resposta = cliente.chat.completions.create(
        model="gpt-4o-mini",
        messages=[{"role": "user", "content": PEDIDO.format(nome=p.nome, vantagem=p.vantagem)}],
        temperature=0.9,
    )
    for assunto in resposta.choices[0].message.content.splitlines():
        if assunto.strip():
            linhas.append({"sku": p.sku, "assunto": assunto.strip(), "caracteres": len(assunto.strip())})

pd.DataFrame(linhas).to_excel("assuntos.xlsx", index=False)
print(len(linhas), "assuntos escritos")
