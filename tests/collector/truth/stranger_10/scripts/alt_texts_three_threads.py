"""Alt texts for the campaign pictures, three at a time, with the Responses API."""
import base64
import os
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from openai import OpenAI
from PIL import Image

client = OpenAI(api_key="agency", base_url=f"http://127.0.0.1:{os.environ['HTTP']}/v1", max_retries=0)


def draw(name: str, colour: tuple[int, int, int]) -> Path:
    path = Path(name)
    Image.new("RGB", (24, 16), colour).save(path)
    return path


def alt_text(path: Path) -> str:
    picture = base64.b64encode(path.read_bytes()).decode()
    answer = client.responses.create(
        model="gpt-4.1-nano",
        input=[
            {
                "role": "user",
                "content": [
                    {"type": "input_text", "text": "Alt text, at most 12 words."},
                    {"type": "input_image", "image_url": f"data:image/png;base64,{picture}"},
                ],
            }
        ],
    )
    return f"{path.stem}: {answer.id}"


pictures = [draw(f"banner_{n}.png", (40 * n, 90, 120)) for n in (1, 2, 3)]
with ThreadPoolExecutor(max_workers=3) as pool:
    print(*pool.map(alt_text, pictures), sep="\n")
