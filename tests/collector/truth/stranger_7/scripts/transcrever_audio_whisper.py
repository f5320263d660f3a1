"""Transcreve o áudio da reunião (aqui, um segundo de silêncio para testar)."""

import os
import wave

from openai import OpenAI

with wave.open("reuniao.wav", "wb") as audio:
    audio.setnchannels(1)
    audio.setsampwidth(2)
    audio.setframerate(8000)
    audio.writeframes(b"\0\0" * 8000)

client = OpenAI(base_url=f"http://127.0.0.1:{os.environ['HTTP']}/v1", api_key="sk-teste")
with open("reuniao.wav", "rb") as audio:
    try:
        print(client.audio.transcriptions.create(model="whisper-1", file=audio, language="pt").text)
    except Exception as erro:
        print("Sem transcrição:", type(erro).__name__)
