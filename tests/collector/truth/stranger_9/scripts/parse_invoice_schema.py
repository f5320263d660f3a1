"""Read fields out of an invoice text into a checked structure."""
import os

from openai import OpenAI
from pydantic import BaseModel
from pydantic_settings import BaseSettings


class Settings(BaseSettings):
    invoice_model: str = "gpt-4o-mini"
    http: int


class Invoice(BaseModel):
    number: str
    total: float


settings = Settings()
client = OpenAI(api_key="x", base_url=f"http://127.0.0.1:{settings.http}/v1", max_retries=0)
try:
    parsed = client.chat.completions.parse(
        model=settings.invoice_model,
        messages=[{"role": "user", "content": "Invoice 2026-118, total 412.00 EUR"}],
        response_format=Invoice,
    )
    print(parsed.choices[0].message.parsed)
except Exception as e:
    print("by hand, please:", type(e).__name__)
