"""Graba el saludo de la centralita."""
import os

from openai import OpenAI

client = OpenAI(api_key="x", base_url=f"http://127.0.0.1:{os.environ['HTTP']}/v1", max_retries=0)
with client.audio.speech.with_streaming_response.create(
    model="tts-1-hd", voice="nova", input="Ha llamado al ayuntamiento. Espere, por favor."
) as respuesta:
    respuesta.stream_to_file("saludo.mp3")
