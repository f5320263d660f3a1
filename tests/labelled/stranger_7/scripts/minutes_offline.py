"""Summarise minutes overnight with a local GGUF model."""
import sys
import time
from datetime import datetime
from pathlib import Path

from llama_cpp import Llama

INBOX = Path("minutes/in")
OUTBOX = Path("minutes/out")
MODEL = Path("models/mistral-7b-instruct-v0.2.Q4_K_M.gguf")


def is_night() -> bool:
    hour = datetime.now().hour
    return hour >= 22 or hour < 5


def summarise(llm: Llama, text: str) -> str:
    result = llm.create_chat_completion(
        messages=[
            {"role": "system", "content": "Summarise meeting minutes in bullet points."},
            {"role": "user", "content": text[:14000]},
        ],
        max_tokens=500,
    )
    return result["choices"][0]["message"]["content"]


def main() -> int:
    while not is_night():
        time.sleep(300)
    if not MODEL.exists():
        print(f"Model {MODEL} is missing", file=sys.stderr)
        return 1
    llm = Llama(model_path=str(MODEL), n_ctx=8192, verbose=False)
    OUTBOX.mkdir(parents=True, exist_ok=True)
    for path in INBOX.glob("*.txt"):
        if not is_night():
            break
        (OUTBOX / path.name).write_text(summarise(llm, path.read_text(encoding="utf-8")), encoding="utf-8")
        path.rename(path.with_suffix(".done"))
    return 0


if __name__ == "__main__":
    sys.exit(main())
