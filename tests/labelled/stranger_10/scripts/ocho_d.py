import os
import sys
import anthropic

reclamacion = open(sys.argv[1], encoding="utf-8").read()
cliente = anthropic.Anthropic(api_key=os.environ["ANTHROPIC_API_KEY"])
with cliente.messages.stream(
    model="claude-sonnet-4-5",
    max_tokens=3000,
    system="Eres ingeniero de calidad en automoción. Redactas informes 8D concisos, D1 a D8.",
    messages=[{"role": "user", "content": reclamacion}],
) as flujo:
    for trozo in flujo.text_stream:
        print(trozo, end="", flush=True)
