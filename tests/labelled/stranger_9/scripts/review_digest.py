"""Digest of the 360° feedback per colleague."""
import os
from collections import defaultdict

import google.generativeai as genai
import pandas as pd

genai.configure(api_key=os.environ["GOOGLE_API_KEY"])
gemini = genai.GenerativeModel("gemini-1.5-flash")

feedback = pd.read_excel("feedback_360.xlsx")  # about, by, strengths, weaknesses
texts = defaultdict(list)
for row in feedback.itertuples():
    texts[row.about].append(f"+ {row.strengths}\n- {row.weaknesses}")

with open("digest.md", "w", encoding="utf-8") as out:
    for colleague, notes in sorted(texts.items()):
        reply = gemini.generate_content(
            f"Summarise this feedback about {colleague} in five bullet points, kindly but honestly:\n\n" + "\n\n".join(notes)
        )
        out.write(f"## {colleague}\n\n{reply.text}\n\n")
