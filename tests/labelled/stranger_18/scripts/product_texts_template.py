import pandas as pd
from jinja2 import Template

TEXT = Template("{{ name }} in {{ colour }}, made of {{ material }}."
                "{% if weight %} It weighs {{ '%.1f'|format(weight) }} kg.{% endif %}"
                "{% if outdoor %} Suited for outdoor use.{% endif %}")

df = pd.read_excel("attributes.xlsx")
df["text"] = [TEXT.render(**row) for row in df.where(df.notna(), None).to_dict("records")]
df.to_excel("texts.xlsx", index=False)
