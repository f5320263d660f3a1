"""Draft deviation reports from bullet points with a local GGUF model."""
import argparse
from pathlib import Path

from llama_cpp import Llama

MODEL = Path.home() / "models" / "mistral-7b-instruct-q4.gguf"
SECTIONS = ["Description", "Immediate action", "Root cause", "Impact", "Corrective action"]


def draft(llm, bullets):
    prompt = (
        "[INST] Write a deviation report with the sections "
        + ", ".join(SECTIONS)
        + f" from these notes. Leave a section empty if nothing is known.\n{bullets} [/INST]"
    )
    out = llm(prompt, max_tokens=900, temperature=0.2, stop=["</s>"])
    return out["choices"][0]["text"].strip()


def main():
    ap = argparse.ArgumentParser()
    ap.add_argument("notes", type=Path, nargs="+")
    ap.add_argument("--threads", type=int, default=4)
    args = ap.parse_args()
    llm = Llama(model_path=str(MODEL), n_ctx=4096, n_threads=args.threads, verbose=False)
    for path in args.notes:
        target = path.with_suffix(".draft.txt")
        target.write_text(draft(llm, path.read_text(encoding="utf-8")), encoding="utf-8")
        print("draft written:", target)


if __name__ == "__main__":
    main()
