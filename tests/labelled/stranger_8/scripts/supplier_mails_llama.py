"""Delivery dates out of suppliers' mails, with a model in a file."""
import csv
import email
from email import policy
from pathlib import Path

from llama_cpp import Llama

model = Llama(model_path="models/mistral-7b-instruct.Q4_K_M.gguf", n_ctx=4096, verbose=False)
QUESTION = "Which delivery date is promised in this mail? Answer as YYYY-MM-DD or 'none'."


def ask(text: str) -> str:
    answer = model.create_chat_completion(
        messages=[{"role": "user", "content": f"{QUESTION}\n\n{text[:6000]}"}], max_tokens=12, temperature=0
    )
    return answer["choices"][0]["message"]["content"].strip()


with open("promised.csv", "w", newline="", encoding="utf-8") as out:
    writer = csv.writer(out)
    for path in sorted(Path("mails").glob("*.eml")):
        mail = email.message_from_bytes(path.read_bytes(), policy=policy.default)
        body = mail.get_body(preferencelist=("plain",))
        writer.writerow([path.name, mail["subject"], ask(body.get_content() if body else "")])
