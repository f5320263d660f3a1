"""Propose an answer to guest requests with the vLLM server of the group."""
import os

from fastapi import FastAPI
from openai import AsyncOpenAI
from pydantic import BaseModel
from pydantic_settings import BaseSettings


class Settings(BaseSettings):
    base_url: str = "http://vllm.intern.seeblick-hotels.ch:8000/v1"
    model: str = "mistralai/Mistral-Nemo-Instruct-2407"
    max_tokens: int = 300


class Request(BaseModel):
    language: str = "en"
    text: str


settings = Settings()
llm = AsyncOpenAI(base_url=settings.base_url, api_key=os.environ.get("VLLM_KEY", "none"))
app = FastAPI(title="Guest requests")


@app.post("/proposal")
async def proposal(request: Request) -> dict:
    answer = await llm.chat.completions.create(
        model=settings.model,
        max_tokens=settings.max_tokens,
        messages=[
            {"role": "system", "content": f"Answer the request of a hotel guest in '{request.language}', politely."},
            {"role": "user", "content": request.text},
        ],
    )
    return {"proposal": answer.choices[0].message.content}
