import json
import os
import urllib.request

HTTP = os.environ["HTTP"]
opener = urllib.request.build_opener(urllib.request.ProxyHandler({"http": f"http://127.0.0.1:{HTTP}"}))
body = {"model": "deepseek-chat", "messages": [{"role": "user", "content": "the secret plan"}]}
request = urllib.request.Request(
    "http://api.deepseek.com/chat/completions",
    data=json.dumps(body).encode(),
    headers={"Content-Type": "application/json", "Authorization": "Bearer hunter2"},
)
with opener.open(request, timeout=10) as reply:
    answer = json.load(reply)
with open("answer.txt", "w") as file:
    file.write(answer["choices"][0]["message"]["content"])
