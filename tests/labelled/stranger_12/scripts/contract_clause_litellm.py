import argparse
from pathlib import Path

import litellm

STANDARD = Path(__file__).with_name("standard_clauses.md").read_text(encoding="utf-8")


def ask(model: str, clause: str) -> str:
    reply = litellm.completion(
        model=model,
        messages=[
            {"role": "system", "content": f"Our standard clauses:\n{STANDARD}"},
            {"role": "user", "content": f"Where does this clause differ to our disadvantage?\n{clause}"},
        ],
        temperature=0,
    )
    return reply.choices[0].message.content


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("contract", type=Path)
    parser.add_argument("--model", default="mistral/mistral-large-latest")
    args = parser.parse_args()
    for number, clause in enumerate(args.contract.read_text(encoding="utf-8").split("\n\n"), start=1):
        if len(clause) > 80:
            print(f"### {number}\n{ask(args.model, clause)}\n")


main()
