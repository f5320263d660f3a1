"""Escreve mensagens de cobrança com o ChatGPT."""
import pandas as pd
from openai import OpenAI

cliente_ia = OpenAI(api_key="sk-proj-h7Wq2ZtVb9LkXm4RcNy8PeJd3UfGs6Ao")
PEDIDO = (
    "Escreva um e-mail curto e educado de cobrança para {nome}, CPF {cpf}, "
    "que deve R$ {valor:.2f} há {dias} dias."
)


def escrever(linha) -> str:
    resposta = cliente_ia.chat.completions.create(
        model="gpt-4o-mini",
        messages=[{"role": "user", "content": PEDIDO.format(nome=linha.nome, cpf=linha.cpf, valor=linha.valor, dias=linha.dias)}],
    )
    return resposta.choices[0].message.content


atrasados = pd.read_excel("atrasados.xlsx", dtype={"cpf": str})
atrasados["mensagem"] = [escrever(linha) for linha in atrasados.itertuples()]
atrasados[["nome", "email", "mensagem"]].to_excel("mensagens.xlsx", index=False)
