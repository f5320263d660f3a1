# Writes the cover letters for job offers out of one template, one file each.
import os
from pathlib import Path

from jinja2 import Environment, StrictUndefined

from letter_text import LETTER, POSITIONS

FOLDER = Path(os.environ.get("LETTER_FOLDER", "letters"))


def letters():
    template = Environment(undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True).from_string(LETTER)
    for number, position in enumerate(POSITIONS, 1):
        yield f"offer_{number:02d}.txt", template.render(position=position, company="Companhia Exemplo")


if __name__ == "__main__":
    FOLDER.mkdir(exist_ok=True)
    count = 0
    for name, text in letters():
        (FOLDER / name).write_text(text, encoding="utf-8")
        count += 1
    print(f"{count} letters written")
