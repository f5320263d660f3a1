import email
import email.policy
from pathlib import Path

import ollama

for eml in Path("inbox").glob("*.eml"):
    message = email.message_from_bytes(eml.read_bytes(), policy=email.policy.default)
    sender = message["from"].addresses[0]
    body = message.get_body(preferencelist=("plain",)).get_content()
    reply = ollama.chat(
        model="llama3.1:8b",
        messages=[
            {"role": "system", "content": "You work for a housing association. Draft a friendly reply in German."},
            {"role": "user", "content": f"From the tenant {sender.display_name}:\n\n{body}"},
        ],
    )
    eml.with_suffix(".draft.txt").write_text(reply["message"]["content"], encoding="utf-8")
