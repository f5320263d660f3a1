import http.client
import os

HTTP = int(os.environ["HTTP"])
try:
    connection = http.client.HTTPSConnection("127.0.0.1", HTTP, timeout=3)
    connection.set_tunnel("api.groq.com", 443)
    connection.request("POST", "/openai/v1/chat/completions", b"{}")
except Exception as fault:
    print(type(fault).__name__)
