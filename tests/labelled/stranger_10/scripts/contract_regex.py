import re
from datetime import date
from pathlib import Path

from pydantic import BaseModel


class Contract(BaseModel):
    supplier_company: str
    begins: date
    months: int
    notice_months: int


PATTERN = re.compile(
    r"between .*? and (?P<supplier_company>[^,]+),.*?begins on (?P<begins>\d{4}-\d\d-\d\d).*?term of (?P<months>\d+) months"
    r".*?notice of (?P<notice_months>\d+) months", re.S)
for path in Path("contracts").glob("*.txt"):
    m = PATTERN.search(path.read_text())
    print(path.stem, Contract.model_validate(m.groupdict()).model_dump_json() if m else "does not follow the template")
