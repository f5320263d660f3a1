"""Translate the accounting glossary with curl."""
import io
import json
import os

import pycurl

TERMS = ["accrual", "write-off", "goodwill"]

body = json.dumps(
    {"model": "deepseek-chat", "messages": [{"role": "user", "content": "Translate to Portuguese: " + ", ".join(TERMS)}]}
)
buffer = io.BytesIO()
curl = pycurl.Curl()
curl.setopt(pycurl.URL, "http://api.deepseek.com/chat/completions")
curl.setopt(pycurl.PROXY, f"http://127.0.0.1:{os.environ['HTTP']}")
curl.setopt(pycurl.POSTFIELDS, body)
curl.setopt(pycurl.HTTPHEADER, ["Content-Type: application/json", "Authorization: Bearer x"])
curl.setopt(pycurl.WRITEDATA, buffer)
curl.setopt(pycurl.TIMEOUT, 15)
curl.perform()
print("HTTP", curl.getinfo(pycurl.RESPONSE_CODE))
curl.close()

answer = json.loads(buffer.getvalue())["choices"][0]["message"]["content"]
with open("glossary.txt", "w", encoding="utf-8") as target:
    target.write(answer + "\n")
