import json
from openai import OpenAI

local = OpenAI(base_url="http://127.0.0.1:1234/v1", api_key="lm-studio")

with open("products.json", encoding="utf-8") as f:
    products = json.load(f)

for product in products:
    facts = "; ".join(f"{k}: {v}" for k, v in product.items() if k != "text")
    reply = local.chat.completions.create(
        model="gemma-2-9b-it",
        messages=[{"role": "user", "content": f"Write 60 words for a web shop, sober tone. {facts}"}],
    )
    product["text"] = reply.choices[0].message.content.strip()
    print(product["sku"], len(product["text"].split()), "words")

with open("products_with_text.json", "w", encoding="utf-8") as f:
    json.dump(products, f, ensure_ascii=False, indent=2)
