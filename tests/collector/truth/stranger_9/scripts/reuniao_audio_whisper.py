"""Transcreve a gravação da reunião de condomínio."""
import os
import wave

from openai import OpenAI

# gravação de teste, meio segundo de silêncio
with wave.open("reuniao.wav", "wb") as som:
    som.setnchannels(1)
    som.setsampwidth(2)
    som.setframerate(8000)
    som.writeframes(b"\0\0" * 4000)

cliente = OpenAI(api_key="x", base_url=f"http://127.0.0.1:{os.environ['HTTP']}/v1", max_retries=0)
with open("reuniao.wav", "rb") as audio:
    try:
        texto = cliente.audio.transcriptions.create(model="whisper-1", file=audio, language="pt").text
    except Exception as e:
        texto = f"(sem transcrição: {type(e).__name__})"

with open("reuniao.txt", "w", encoding="utf-8") as f:
    f.write(texto or "")
