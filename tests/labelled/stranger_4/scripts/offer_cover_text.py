"""Fills the cover text of an offer from a Jinja template. No model, just a template."""
import tomllib
from datetime import date

from jinja2 import Environment, FileSystemLoader, StrictUndefined

env = Environment(loader=FileSystemLoader("templates"), undefined=StrictUndefined, trim_blocks=True)


def main():
    with open("offer.toml", "rb") as fh:
        offer = tomllib.load(fh)
    model = "offer_formal.txt.j2" if offer.get("formal") else "offer_short.txt.j2"
    text = env.get_template(model).render(today=date.today(), **offer)
    with open("cover.txt", "w", encoding="utf-8") as fh:
        fh.write(text)
    print(text)


if __name__ == "__main__":
    main()
