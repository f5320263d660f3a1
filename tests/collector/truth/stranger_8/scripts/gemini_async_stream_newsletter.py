"""Write the staff newsletter introduction, streamed."""
import asyncio
import os

from google import genai
from google.genai import types


async def write() -> str:
    client = genai.Client(
        api_key="x", http_options=types.HttpOptions(base_url=f"http://127.0.0.1:{os.environ['HTTP']}")
    )
    parts = []
    try:
        stream = await client.aio.models.generate_content_stream(
            model="gemini-2.0-flash-lite",
            contents="Two friendly sentences opening the November newsletter.",
            config=types.GenerateContentConfig(temperature=0.7, max_output_tokens=120),
        )
        async for chunk in stream:
            parts.append(chunk.text or "")
    except Exception as error:
        print("Stream ended:", type(error).__name__)
    return "".join(parts)


text = asyncio.run(write())
with open("newsletter.html", "w", encoding="utf-8") as page:
    page.write(f"<html><body><h1>November</h1><p>{text}</p></body></html>")
