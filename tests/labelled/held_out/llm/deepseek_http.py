import httpx

linhas = open("custos.csv").read()
httpx.post("https://api.deepseek.com/chat/completions", json={"messages": [{"content": linhas}]})
