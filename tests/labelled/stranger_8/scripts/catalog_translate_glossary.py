"""Translate the fixed words of the catalogue with our glossary."""
import re

import pandas as pd


def main() -> None:
    glossary = pd.read_excel("glossary.xlsx").dropna()
    words = dict(zip(glossary["en"].str.lower(), glossary["es"]))
    pattern = re.compile(r"\b(" + "|".join(map(re.escape, sorted(words, key=len, reverse=True))) + r")\b", re.I)

    catalogue = pd.read_excel("catalogue_en.xlsx")
    for column in ("colour", "unit", "material"):
        catalogue[f"{column}_es"] = catalogue[column].astype(str).map(
            lambda text: pattern.sub(lambda m: words[m.group(0).lower()], text)
        )
    left = catalogue[catalogue["colour"] == catalogue["colour_es"]]
    catalogue.to_excel("catalogue_es.xlsx", index=False)
    print(f"{len(left)} colours are not in the glossary yet")


if __name__ == "__main__":
    main()
