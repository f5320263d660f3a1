"""Turns a voicemail into text."""
import os
import struct
import wave

from openai import OpenAI

with wave.open("voicemail.wav", "wb") as sound:
    sound.setnchannels(1)
    sound.setsampwidth(2)
    sound.setframerate(8000)
    sound.writeframes(b"".join(struct.pack("<h", (n % 80) * 100) for n in range(8000)))

client = OpenAI(api_key="invented", base_url=f"http://127.0.0.1:{os.environ['HTTP']}/v1", max_retries=0)
with open("voicemail.wav", "rb") as sound:
    text = client.audio.transcriptions.create(model="whisper-1", file=sound, language="en")
print(getattr(text, "text", None) or "(nothing understood)")
