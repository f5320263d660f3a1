import json

from jinja2 import Environment, StrictUndefined

prompt = """{{ name }} made of {{ material }}, {{ width }} x {{ depth }} x {{ height }} cm.
{%- if colours %} Available in {{ colours | join(", ") }}.{% endif %}
{%- if weight_kg > 25 %} Delivered by forwarding agent.{% else %} Delivered by parcel.{% endif %}"""

template = Environment(undefined=StrictUndefined).from_string(prompt)

with open("products.json", encoding="utf-8") as f:
    products = json.load(f)
for product in products:
    product["text"] = template.render(**product)
    print(product["sku"], len(product["text"].split()), "words")
with open("products_with_text.json", "w", encoding="utf-8") as f:
    json.dump(products, f, ensure_ascii=False, indent=2)
