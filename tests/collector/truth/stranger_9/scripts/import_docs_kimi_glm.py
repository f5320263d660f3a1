"""Translate customs remarks: Kimi does Chinese to English, GLM checks it."""
import os

import httpx

proxy = f"http://127.0.0.1:{os.environ['HTTP']}"
remark = "货物易碎，小心轻放"

with httpx.Client(proxy=proxy, timeout=20) as web:
    def chat(url, model, text):
        reply = web.post(
            url,
            headers={"Authorization": "Bearer x"},
            json={"model": model, "messages": [{"role": "user", "content": text}]},
        )
        return reply.json()["choices"][0]["message"]["content"]

    english = chat("http://api.moonshot.ai/v1/chat/completions", "kimi-k2-0905-preview", "To English: " + remark)
    verdict = chat("http://api.z.ai/api/paas/v4/chat/completions", "glm-4.6", f"Correct? {remark} = {english}")
print(english, "|", verdict)
