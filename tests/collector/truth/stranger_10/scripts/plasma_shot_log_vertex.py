"""Turn the shot log of the plasma lab into two readable sentences (Vertex AI behind the campus gateway)."""
import argparse
import os
import statistics

from google import genai
from google.genai import types
from google.oauth2.credentials import Credentials


def shots(count: int):
    for number in range(count):
        yield {"shot": 4100 + number, "density": 1.2e19 * (1 + number / 50), "ok": number % 7 != 0}


def describe(rows: list[dict]) -> str:
    good = [row["density"] for row in rows if row["ok"]]
    return f"{len(rows)} shots, {len(good)} good, mean density {statistics.mean(good):.3g} m^-3"


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--shots", type=int, default=21)
    parser.add_argument("--model", default="gemini-1.5-pro-002")
    options = parser.parse_args()
    client = genai.Client(
        vertexai=True,
        project="campus-plasma-lab",
        location="europe-west4",
        credentials=Credentials("opaque-token"),
        http_options=types.HttpOptions(base_url=f"http://127.0.0.1:{os.environ['HTTP']}"),
    )
    summary = describe(list(shots(options.shots)))
    answer = client.models.generate_content(model=options.model, contents="For the logbook: " + summary)
    with open("logbook_entry.md", "w", encoding="utf-8") as entry:
        print("##", summary, "\n\n", answer.text, file=entry)


main()
