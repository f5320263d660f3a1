"""Schickt den Rohtext an die API, mit pycurl weil der Server nur das hat."""
import io
import json
import os

import pycurl

antwort = io.BytesIO()
c = pycurl.Curl()
c.setopt(c.URL, "http://api.openai.com/v1/chat/completions")
c.setopt(c.PROXY, f"http://127.0.0.1:{os.environ['HTTP']}")
c.setopt(c.HTTPHEADER, ["Authorization: Bearer x", "Content-Type: application/json"])
c.setopt(
    c.POSTFIELDS,
    json.dumps({"model": "gpt-4o-2024-08-06", "messages": [{"role": "user", "content": "Kündigung bestätigen"}]}),
)
c.setopt(c.WRITEDATA, antwort)
c.setopt(c.TIMEOUT, 20)
c.perform()
print(c.getinfo(c.RESPONSE_CODE))
c.close()
print(json.loads(antwort.getvalue())["choices"][0]["message"]["content"])
