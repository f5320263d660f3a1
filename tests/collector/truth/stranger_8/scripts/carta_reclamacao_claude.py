"""Redige a resposta a uma reclamação de cliente."""
import os

import anthropic

RECLAMACAO = "Comprei um sofá há três semanas e ninguém me informa a data de entrega."

cliente = anthropic.Anthropic(
    api_key="x", base_url=f"http://127.0.0.1:{os.environ['HTTP']}", max_retries=0
)
mensagem = cliente.messages.create(
    model="claude-sonnet-4-5",
    max_tokens=600,
    system="Você é do atendimento de uma loja de móveis. Seja cordial e concreto.",
    messages=[{"role": "user", "content": RECLAMACAO}],
)
carta = "".join(bloco.text for bloco in mensagem.content if bloco.type == "text")
with open("carta_cliente.txt", "w", encoding="utf-8") as arquivo:
    arquivo.write(f"Prezado cliente,\n\n{carta}\n\nAtenciosamente,\nAtendimento\n")
print(mensagem.usage.input_tokens, "tokens de entrada")
