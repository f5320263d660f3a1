"""Match supplier part names to our own catalogue by similarity of letters."""
from difflib import SequenceMatcher, get_close_matches

import pandas as pd

CUTOFF = 0.72


def clean(name: str) -> str:
    return " ".join(name.lower().replace("-", " ").replace("/", " ").split())


def best_match(name: str, catalogue: dict[str, str]) -> tuple[str | None, float]:
    hits = get_close_matches(clean(name), catalogue.keys(), n=1, cutoff=CUTOFF)
    if not hits:
        return None, 0.0
    return catalogue[hits[0]], SequenceMatcher(None, clean(name), hits[0]).ratio()


def main() -> None:
    own = pd.read_excel("catalogue.xlsx")
    supplier = pd.read_excel("supplier_parts.xlsx")
    catalogue = {clean(n): sku for n, sku in zip(own["product_name"], own["sku"])}
    supplier[["sku", "score"]] = supplier["part_name"].apply(lambda n: pd.Series(best_match(n, catalogue)))
    supplier.to_excel("matched.xlsx", index=False)
    print(f"{supplier['sku'].notna().mean():.0%} matched")


if __name__ == "__main__":
    main()
