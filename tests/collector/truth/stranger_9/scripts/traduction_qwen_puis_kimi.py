"""Traduit une fiche produit : Qwen (Alibaba), à défaut Kimi (Moonshot)."""
import asyncio
import os

import aiohttp

PROXY = f"http://127.0.0.1:{os.environ['HTTP']}"
ESSAIS = (
    ("https://dashscope-intl.aliyuncs.com/compatible-mode/v1/chat/completions", "qwen-plus"),
    ("https://api.moonshot.cn/v1/chat/completions", "moonshot-v1-8k"),
)


async def traduire(texte):
    async with aiohttp.ClientSession() as session:
        for url, modele in ESSAIS:
            try:
                async with session.post(
                    url,
                    proxy=PROXY,
                    headers={"Authorization": "Bearer x"},
                    json={"model": modele, "messages": [{"role": "user", "content": f"En chinois : {texte}"}]},
                ) as r:
                    return (await r.json())["choices"][0]["message"]["content"]
            except aiohttp.ClientError as e:
                print(modele, "indisponible :", type(e).__name__)
    return texte


print(asyncio.run(traduire("Vis inox M6, lot de 100")))
