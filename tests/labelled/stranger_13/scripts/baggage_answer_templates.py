"""Fill one of three answer letters per baggage claim. No AI, only templates."""
import csv
from pathlib import Path
from string import Template

TEMPLATES = {
    "delayed": Template("Dear $name,\n\nyour bag ($tag) has been located and will follow to $city.\n"),
    "damaged": Template("Dear $name,\n\nplease send us photos of the damage to bag $tag.\n"),
    "lost": Template("Dear $name,\n\nwe are sorry that bag $tag has not been found after 21 days.\n"),
}

out = Path("letters")
out.mkdir(exist_ok=True)
with open("claims.csv", newline="", encoding="utf-8") as fh:
    for row in csv.DictReader(fh):
        letter = TEMPLATES[row["kind"]].substitute(
            name=row["passenger_name"], tag=row["bag_tag"], city=row["home_address"].split(",")[-1]
        )
        (out / f"{row['claim_no']}.txt").write_text(letter, encoding="utf-8")
