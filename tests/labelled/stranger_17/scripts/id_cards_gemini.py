"""Read driving licence photos with Gemini and collect the data in Excel."""
import json
import os
from pathlib import Path

import pandas as pd
from google import genai
from google.genai import types

PHOTOS = Path(r"\\autoprime-fs\sales\test_drives\licences")
ASK = "Return JSON with the keys full_name, licence_no, date_of_birth, valid_until, classes."


def read_card(client, path):
    part = types.Part.from_bytes(data=path.read_bytes(), mime_type="image/jpeg")
    reply = client.models.generate_content(
        model="gemini-2.0-flash",
        contents=[part, ASK],
        config=types.GenerateContentConfig(response_mime_type="application/json"),
    )
    return json.loads(reply.text)


def main():
    client = genai.Client(api_key=os.environ["GOOGLE_API_KEY"])
    rows = []
    for photo in sorted(PHOTOS.glob("*.jpg")):
        try:
            rows.append({"photo": photo.name, **read_card(client, photo)})
        except (ValueError, TypeError) as exc:
            print(photo.name, "could not be read:", exc)
    df = pd.DataFrame(rows)
    df["expired"] = pd.to_datetime(df["valid_until"], errors="coerce") < pd.Timestamp.today()
    df.to_excel(PHOTOS.parent / "test_drivers.xlsx", index=False)
    print(len(df), "licences read,", int(df["expired"].sum()), "expired")


if __name__ == "__main__":
    main()
