import anthropic, pandas as pd
cli = anthropic.Anthropic()
for linha in pd.read_csv("chamados.csv").itertuples():
    msg = cli.messages.create(model="claude-sonnet-4", max_tokens=50, messages=[{"role": "user", "content": f"Categoria de: {linha.descricao}"}])
    print(msg.content[0].text)
