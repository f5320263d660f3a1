"""Transcreve uma ligação da ouvidoria e classifica o assunto."""
import os
import wave

from groq import Groq

with wave.open("ouvidoria.wav", "wb") as gravacao:
    gravacao.setparams((1, 2, 16000, 0, "NONE", "not compressed"))
    gravacao.writeframes(bytes(3200))

cliente = Groq(api_key="x", base_url=f"http://127.0.0.1:{os.environ['HTTP']}", max_retries=0)
with open("ouvidoria.wav", "rb") as audio:
    transcricao = cliente.audio.transcriptions.create(
        model="whisper-large-v3", file=("ouvidoria.wav", audio.read()), language="pt"
    )
texto = getattr(transcricao, "text", None) or "sem conteúdo"

assunto = cliente.chat.completions.create(
    model="llama-3.1-8b-instant",
    messages=[{"role": "user", "content": f"Assunto em duas palavras: {texto}"}],
)
print(assunto.choices[0].message.content)
