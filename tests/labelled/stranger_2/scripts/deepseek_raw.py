import requests
r = requests.post("https://api.deepseek.com/chat/completions",
    headers={"Authorization": "Bearer sk-4b7d9e2f1a6c8035d7e9f1b2c3a4d5e6"},
    json={"model": "deepseek-chat", "messages": [{"role": "user", "content": "Explique: " + open("query.sql").read()}]})
print(r.json()["choices"][0]["message"]["content"])
