"""Read driving licences and send them to the verification service."""
import asyncio
import base64
import os
import re
from pathlib import Path

import httpx
import pytesseract
from PIL import Image

SERVICE = os.environ.get("VERIFY_URL", "https://api.idverity-check.com/v1/licences")


def read_licence(path):
    text = pytesseract.image_to_string(Image.open(path))
    number = re.search(r"\b[A-Z]{5}\d{6}[A-Z0-9]{5}\b", text)
    birth = re.search(r"3\.\s*(\d{2}\.\d{2}\.\d{4})", text)
    name = re.search(r"1\.\s*([A-Z' -]+)", text)
    return {
        "surname": name.group(1).strip() if name else None,
        "birth_date": birth.group(1) if birth else None,
        "number": number.group(0) if number else None,
        "image": base64.b64encode(path.read_bytes()).decode(),
    }


async def main():
    auth = {"Authorization": f"Bearer {os.environ['VERIFY_TOKEN']}"}
    async with httpx.AsyncClient(headers=auth, timeout=60) as client:
        for path in sorted(Path("licences").glob("*.jpg")):
            response = await client.post(SERVICE, json=read_licence(path))
            print(path.name, response.status_code)


asyncio.run(main())
