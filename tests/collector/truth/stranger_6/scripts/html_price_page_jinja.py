import csv
from pathlib import Path

from jinja2 import Environment, FileSystemLoader

Path("template.html").write_text("<ul>{% for p in prices %}<li>{{ p.name }}: {{ p.amount }}</li>{% endfor %}</ul>")
environment = Environment(loader=FileSystemLoader("."), autoescape=True)
with open("in.csv", newline="") as f:
    page = environment.get_template("template.html").render(prices=list(csv.DictReader(f)))
Path("prices.html").write_text(page)
