"""Asks Mistral through the old forward proxy, which wants the whole address in the request line."""
import http.client
import json
import os

body = json.dumps(
    {"model": "open-mistral-7b", "messages": [{"role": "user", "content": "A motto for the canteen, please."}]}
)
connection = http.client.HTTPConnection("127.0.0.1", int(os.environ["HTTP"]), timeout=8)
connection.request(
    "POST",
    "http://api.mistral.ai/v1/chat/completions",
    body=body,
    headers={"Host": "api.mistral.ai", "Content-Type": "application/json", "Authorization": "Bearer invented"},
)
reply = connection.getresponse()
text = reply.read()
connection.close()
if reply.status == 200:
    print(json.loads(text)["choices"][0]["message"]["content"])
