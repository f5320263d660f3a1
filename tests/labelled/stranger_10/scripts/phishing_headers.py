import re
from collections import Counter
from email.parser import BytesHeaderParser
from email.policy import default
from pathlib import Path

servers, spf = Counter(), Counter()
for path in Path("reported").glob("*.eml"):
    head = BytesHeaderParser(policy=default).parsebytes(path.read_bytes())
    first = (head.get_all("received") or [""])[-1]
    if m := re.search(r"from (\S+)", first):
        servers[m[1]] += 1
    if m := re.search(r"spf=(\w+)", head.get("authentication-results", "")):
        spf[m[1]] += 1
print(servers.most_common(10), dict(spf))
