import os

import instructor
import openai
from pydantic import BaseModel

HTTP = int(os.environ["HTTP"])
try:

    class Sum(BaseModel):
        total: int

    client = instructor.from_openai(
        openai.OpenAI(api_key="hunter2", base_url=f"http://127.0.0.1:{HTTP}/v1", max_retries=0)
    )
    client.chat.completions.create(
        model="gpt-4o", response_model=Sum, max_retries=1, messages=[{"role": "user", "content": "x"}]
    )
except Exception as fault:
    print(type(fault).__name__)
