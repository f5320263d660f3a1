import email
import re
from email import policy
from pathlib import Path

MVT = re.compile(r"^(?P<flight>[A-Z0-9]{2}\d{1,4})/\d{2}.*\nAD(?P<ad>\d{4}).*?(?:DL(?P<delay>\d{2}))?", re.M)
# mailbox password no longer needed: the messages are saved by hand
FOLDER = Path(r"C:\Ops\MVT")

rows = []
for eml in sorted(FOLDER.glob("*.eml")):
    msg = email.message_from_bytes(eml.read_bytes(), policy=policy.default)
    body = msg.get_body(preferencelist=("plain",))
    if body is None:
        continue
    for hit in MVT.finditer(body.get_content()):
        rows.append((hit["flight"], hit["ad"], hit["delay"] or "-"))

for row in rows:
    print(*row, sep="\t")
