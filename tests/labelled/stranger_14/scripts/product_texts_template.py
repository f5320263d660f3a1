import pandas as pd
from jinja2 import Template

TEXT = Template(
    "{{ name }} in {{ colour|lower }}, made of {{ material|lower }}."
    "{% if size %} Available in {{ size }}.{% endif %}"
    "{% if care %} Care: {{ care|lower }}.{% endif %} Ready to ship within two days."
)

articles = pd.read_excel("new_articles.xlsx").fillna("")
articles["description"] = [TEXT.render(**row) for row in articles.to_dict("records")]

too_long = articles[articles["description"].str.len() > 400]
if len(too_long):
    print("These texts are too long for the marketplace:")
    print(too_long[["sku", "name"]].to_string(index=False))

articles.to_excel("new_articles_with_text.xlsx", index=False)
