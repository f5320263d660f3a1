import base64
import json
from pathlib import Path

import anthropic

client = anthropic.Anthropic()
TOOL = {
    "name": "record_prescription",
    "description": "Fields of one prescription",
    "input_schema": {
        "type": "object",
        "properties": {
            "patient_name": {"type": "string"},
            "date_of_birth": {"type": "string"},
            "drug": {"type": "string"},
            "dose": {"type": "string"},
            "physician": {"type": "string"},
        },
        "required": ["patient_name", "drug"],
    },
}


def read(photo: Path) -> dict:
    image = base64.standard_b64encode(photo.read_bytes()).decode()
    message = client.messages.create(
        model="claude-sonnet-4-20250514",
        max_tokens=500,
        tools=[TOOL],
        tool_choice={"type": "tool", "name": "record_prescription"},
        messages=[{"role": "user", "content": [
            {"type": "image", "source": {"type": "base64", "media_type": "image/jpeg", "data": image}},
            {"type": "text", "text": "Read this prescription."},
        ]}],
    )
    return next(block.input for block in message.content if block.type == "tool_use")


with open("prescriptions.jsonl", "w", encoding="utf-8") as out:
    for photo in sorted(Path("photos").glob("*.jpg")):
        out.write(json.dumps({"file": photo.name, **read(photo)}) + "\n")
