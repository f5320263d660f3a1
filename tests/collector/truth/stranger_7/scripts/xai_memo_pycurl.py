"""Memo title from Grok, with curl."""

import io
import json
import os

import pycurl

buffer = io.BytesIO()
body = json.dumps({"model": "grok-3-mini", "messages": [{"role": "user", "content": "Title for a memo about parking"}]})

curl = pycurl.Curl()
curl.setopt(pycurl.URL, "http://api.x.ai/v1/chat/completions")
curl.setopt(pycurl.PROXY, f"http://127.0.0.1:{os.environ['HTTP']}")
curl.setopt(pycurl.HTTPHEADER, ["Content-Type: application/json", "Authorization: Bearer xai-test"])
curl.setopt(pycurl.POSTFIELDS, body)
curl.setopt(pycurl.WRITEDATA, buffer)
curl.setopt(pycurl.TIMEOUT, 20)
curl.perform()
curl.close()
print(json.loads(buffer.getvalue())["choices"][0]["message"]["content"])
