from datetime import date
from pathlib import Path

import instructor
from openai import AzureOpenAI
from pydantic import BaseModel


class Contract(BaseModel):
    supplier_company: str
    begins: date
    months: int
    notice_months: int


client = instructor.from_openai(AzureOpenAI(api_version="2024-10-21"))  # key and endpoint from the environment
for path in Path("contracts").glob("*.txt"):
    c = client.chat.completions.create(
        model="gpt-4o", response_model=Contract, messages=[{"role": "user", "content": path.read_text()[:60000]}]
    )
    print(path.stem, c.model_dump_json())
