import email
import re
from email import policy
from pathlib import Path

NEEDED = {"death certificate", "certificate of inheritance", "heirs' identification"}

for path in sorted(Path("estates").glob("*.eml")):
    mail = email.message_from_bytes(path.read_bytes(), policy=policy.default)
    body = mail.get_body(("plain",)).get_content()
    deceased = re.search(r"Deceased:\s*(.+)", body)
    heirs = re.findall(r"Heir:\s*(.+?)\s*\((.+?)\)", body)
    attached = {a.get_filename("").rsplit(".", 1)[0].replace("_", " ") for a in mail.iter_attachments()}
    print(deceased.group(1) if deceased else path.name, heirs, "missing:", sorted(NEEDED - attached))
