"""Estima o custo de enviar as cartas para um modelo; não envia nada."""
PRECO_POR_MILHAO = {"gpt-4o": 2.50, "claude-3-5-sonnet-latest": 3.00, "mistral-small-latest": 0.20}
URL = "https://api.openai.com/v1/chat/completions"

cartas = ["Prezado cliente, " + "texto " * n for n in (80, 120, 200)]
tokens = sum(len(carta) // 4 for carta in cartas)
for modelo, preco in PRECO_POR_MILHAO.items():
    print(f"{modelo:<28}{tokens * preco / 1_000_000:.6f} USD")
print("Endereço, se for aprovado:", URL)
