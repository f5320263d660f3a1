"""Summarize customer complaints with the OpenAI REST API, through the company proxy, without any SDK."""
import http.client
import json
import os

PROXY_PORT = int(os.environ["HTTP"])
payload = {"model": "gpt-4.1-mini", "messages": [{"role": "user", "content": "Summarize: late delivery, wrong size"}]}

connection = http.client.HTTPSConnection("127.0.0.1", PROXY_PORT, timeout=5)
connection.set_tunnel("api.openai.com", 443)
try:
    headers = {"Authorization": "Bearer sk-none", "Content-Type": "application/json"}
    connection.request("POST", "/v1/chat/completions", body=json.dumps(payload), headers=headers)
    print(connection.getresponse().read())
except OSError as error:
    print("The proxy refused the connection:", error)
finally:
    connection.close()
