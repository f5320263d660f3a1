"""Rascunhos de resposta para as avaliações da loja."""
import csv

from mistralai import Mistral

ia = Mistral(api_key="hT7mQ2xVbL9kRz4NwYc8JdFp6GsAe1Uo")

INSTRUCAO = "Você atende clientes de uma loja de móveis. Responda em até 4 frases, com cordialidade, em português do Brasil."

with open("avaliacoes.csv", encoding="utf-8") as entrada, open("respostas.csv", "w", encoding="utf-8", newline="") as saida:
    escritor = csv.writer(saida)
    escritor.writerow(["pedido", "cliente", "cidade", "nota", "resposta"])
    for a in csv.DictReader(entrada):
        pergunta = f"Cliente: {a['cliente']} ({a['cidade']}). Nota {a['nota']} de 5. Comentário: {a['comentario']}"
        r = ia.chat.complete(
            model="mistral-small-latest",
            messages=[{"role": "system", "content": INSTRUCAO}, {"role": "user", "content": pergunta}],
        )
        escritor.writerow([a["pedido"], a["cliente"], a["cidade"], a["nota"], r.choices[0].message.content])
