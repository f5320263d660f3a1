"""Puts the logo as base64 into the invoice template."""
import base64
import mimetypes
from pathlib import Path

TEMPLATE = Path("invoice_template.html")
LOGO = Path("logo.png")

kind, _ = mimetypes.guess_type(LOGO)
data = base64.b64encode(LOGO.read_bytes()).decode("ascii")
html = TEMPLATE.read_text(encoding="utf-8").replace("{{LOGO}}", f"data:{kind};base64,{data}")

out = TEMPLATE.with_name("invoice_with_logo.html")
out.write_text(html, encoding="utf-8")

# the other way round, to see that it is the same picture
back = base64.b64decode(html.split("base64,", 1)[1].split('"', 1)[0])
assert back == LOGO.read_bytes()
print(out, len(html) // 1024, "KB")
