import http.client, json, os, ssl
# no pip on the jump host, so plain http.client
conn = http.client.HTTPSConnection("127.0.0.1", int(os.environ["HTTP"]), context=ssl.create_default_context(), timeout=5)
conn.set_tunnel("api.cerebras.ai", 443)
try:
    conn.request("POST", "/v1/chat/completions",
                 body=json.dumps({"model": "llama3.1-8b", "messages": [{"role": "user", "content": "explain OOM killer"}]}),
                 headers={"Authorization": "Bearer csk-invented", "Content-Type": "application/json"})
    print(json.load(conn.getresponse())["choices"][0]["message"]["content"])
except OSError as e:
    print("no luck:", e)
finally:
    conn.close()
