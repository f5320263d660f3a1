# /// script
# dependencies = ["python3-dateutil"]
# ///
from dateutil.parser import parse

print(parse("2026-01-01"))
