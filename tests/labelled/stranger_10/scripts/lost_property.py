import re
from email.parser import BytesParser
from email.policy import default
from pathlib import Path

found = [line.split("\t") for line in Path("found.tsv").read_text("utf-8").splitlines()]
for path in Path("lost_mails").glob("*.eml"):
    mail = BytesParser(policy=default).parsebytes(path.read_bytes())
    text = mail.get_body(("plain", "html")).get_content().lower()
    sender = mail["from"].addresses[0]
    seat = re.search(r"seat (\d+[a-d]?)", text)
    for number, coach, thing in found:
        if thing.lower() in text:
            Path("drafts", f"{number}.txt").write_text(
                f"To: {sender.addr_spec}\n\nDear {sender.display_name},\nwe found your {thing} in coach {coach}"
                f"{', seat ' + seat[1] if seat else ''}. Shall we post it to your home address?\n")
