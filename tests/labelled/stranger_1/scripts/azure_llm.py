import os, requests
url = os.environ["AOAI"] + "/openai/deployments/gpt4/chat/completions?api-version=2024-02-01"
body = {"messages": [{"role": "user", "content": open("ata_reuniao.txt").read()}]}
print(requests.post(url, headers={"api-key": os.environ["AOAI_KEY"]}, json=body).json()["choices"][0]["message"]["content"])
