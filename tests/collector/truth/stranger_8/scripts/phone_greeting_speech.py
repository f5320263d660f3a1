"""Record the reception desk's phone greeting with a synthetic voice."""
import os
from pathlib import Path

from openai import OpenAI

TEXT = (
    "Thank you for calling Hartley and Sons. Our office hours are nine to five, Monday to Friday. "
    "Please leave a message after the tone."
)

client = OpenAI(api_key="x", base_url=f"http://127.0.0.1:{os.environ['HTTP']}/v1", max_retries=0)
target = Path("greeting.mp3")

with client.audio.speech.with_streaming_response.create(model="tts-1", voice="alloy", input=TEXT) as response:
    response.stream_to_file(target)

print(f"{target} written ({target.stat().st_size} bytes)")
