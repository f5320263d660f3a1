"""Envia o recado da caixa postal para transcrição, pelo proxy do escritório."""
import os
import wave

import httpx

PROXY = f"http://127.0.0.1:{os.environ['HTTP']}"

# Arquivo de teste: um segundo de silêncio
with wave.open("recado.wav", "wb") as audio:
    audio.setnchannels(1)
    audio.setsampwidth(2)
    audio.setframerate(8000)
    audio.writeframes(b"\x00\x00" * 8000)

with httpx.Client(proxy=PROXY, timeout=30) as cliente, open("recado.wav", "rb") as gravacao:
    resposta = cliente.post(
        "http://api.openai.com/v1/audio/transcriptions",
        headers={"Authorization": "Bearer sk-teste"},
        data={"model": "gpt-4o-transcribe", "language": "pt"},
        files={"file": ("recado.wav", gravacao, "audio/wav")},
    )

texto = resposta.json().get("text", "(sem texto)")
with open("recado.txt", "w", encoding="utf-8") as saida:
    saida.write(texto)
print(texto)
