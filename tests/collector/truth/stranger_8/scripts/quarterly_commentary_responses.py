"""Draft the quarterly commentary from the ledger with the Responses API."""
import os
from pathlib import Path

from openai import OpenAI
from openpyxl import load_workbook


def ledger_lines(path: str) -> list[str]:
    sheet = load_workbook(path, data_only=True)["Ledger"]
    return [f"{account}: {amount}" for account, amount in sheet.iter_rows(min_row=2, values_only=True)]


def main() -> None:
    lines = ledger_lines("in.xlsx")
    client = OpenAI(api_key="local", base_url=f"http://127.0.0.1:{os.environ['HTTP']}/v1", max_retries=0)
    try:
        response = client.responses.create(
            model="gpt-4.1",
            instructions="You write short, factual management commentary.",
            input="\n".join(lines),
            max_output_tokens=400,
        )
        text = response.output_text
    except Exception as error:
        text = f"No commentary available ({type(error).__name__})."
    Path("commentary.md").write_text(f"# Commentary\n\n{text}\n", encoding="utf-8")


if __name__ == "__main__":
    main()
