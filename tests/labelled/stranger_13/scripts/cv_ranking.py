"""Rank CVs against a job advertisement with the model on this machine."""
import json
from pathlib import Path
from typing import Annotated

import ollama
import typer
from pypdf import PdfReader

app = typer.Typer()


def ask(job: str, cv: str, model: str) -> dict:
    reply = ollama.chat(
        model=model,
        format="json",
        messages=[{
            "role": "user",
            "content": f"Job:\n{job}\n\nCV:\n{cv}\n\n"
                       'Reply as JSON {"name": str, "score": 0-100, "reasons": [str]}',
        }],
    )
    return json.loads(reply["message"]["content"])


@app.command()
def rank(job_ad: Path, folder: Path, model: Annotated[str, typer.Option()] = "llama3.1:8b"):
    job = job_ad.read_text(encoding="utf-8")
    results = []
    for pdf in folder.glob("*.pdf"):
        cv = "\n".join(p.extract_text() or "" for p in PdfReader(pdf).pages)
        results.append(ask(job, cv[:12000], model))
    for r in sorted(results, key=lambda r: -r["score"]):
        typer.echo(f"{r['score']:3d}  {r['name']}  {'; '.join(r['reasons'][:2])}")


if __name__ == "__main__":
    app()
