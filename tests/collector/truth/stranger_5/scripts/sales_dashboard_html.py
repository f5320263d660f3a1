"""Make the sales page for the intranet from the CSV and a template."""
from pathlib import Path

import pandas as pd
from jinja2 import Environment, FileSystemLoader

Path("page.j2").write_text("<h1>{{ title }}</h1>{{ table }}")
data = pd.read_csv("in.csv")
template = Environment(loader=FileSystemLoader("."), autoescape=False).get_template("page.j2")
with open("dashboard.html", "w", encoding="utf-8") as page:
    page.write(template.render(title="Sales", table=data.to_html(index=False, border=0)))
