"""Monthly letter. The assistant that may polish it is switched off until legal agrees."""
import os

import anthropic
import groq
import openai

HELPERS = {"openai": openai.OpenAI, "anthropic": anthropic.Anthropic, "groq": groq.Groq}
FLAG = os.environ.get("LETTER_ASSISTANT", "")


def polish(text: str) -> str:
    if FLAG not in HELPERS:
        return text
    client = HELPERS[FLAG](api_key="invented")
    return client.chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": text}]).choices[0].message.content


with open("in.txt", encoding="utf-8") as source, open("letter.txt", "w", encoding="utf-8") as target:
    target.write(polish("Dear members,\n" + source.read()))
