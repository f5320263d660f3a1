from pathlib import Path

import yaml
from jinja2 import Environment, FileSystemLoader

Path("page.html").write_text("<h1>{{ title }}</h1>{% for k in keys %}<p>{{ k }}</p>{% endfor %}")
with open("config.yaml", "w") as file:
    yaml.safe_dump({"title": "Fechamento", "keys": ["a", "b"]}, file)
with open("config.yaml") as file:
    config = yaml.safe_load(file)
page = Environment(loader=FileSystemLoader(".")).get_template("page.html")
page.stream(**config).dump("out.html")
