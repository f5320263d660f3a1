"""Fill the approved job advert template from the list of vacancies."""
from pathlib import Path

import pandas as pd
from jinja2 import Environment, FileSystemLoader, StrictUndefined

OUT = Path("adverts")


def slug(title):
    return "".join(c if c.isalnum() else "-" for c in title.lower()).strip("-")


def main():
    env = Environment(loader=FileSystemLoader("templates"), undefined=StrictUndefined, trim_blocks=True)
    template = env.get_template("job_advert.md.j2")
    vacancies = pd.read_excel("vacancies.xlsx").fillna("")
    OUT.mkdir(exist_ok=True)
    for vacancy in vacancies.to_dict("records"):
        vacancy["tasks"] = [t.strip() for t in vacancy["tasks"].split("\n") if t.strip()]
        target = OUT / f"{slug(vacancy['title'])}.md"
        target.write_text(template.render(**vacancy), encoding="utf-8")
        print("written", target)


if __name__ == "__main__":
    main()
