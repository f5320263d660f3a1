"""Conversation d'accueil pour la borne de la mairie (Gemini, asynchrone)."""
import asyncio
import os

from google import genai


async def main():
    client = genai.Client(api_key="x", http_options={"base_url": f"http://127.0.0.1:{os.environ['HTTP']}"})
    chat = client.aio.chats.create(model="gemini-2.5-flash-lite")
    for phrase in ("Bonjour", "Où est l'état civil ?"):
        try:
            reponse = await chat.send_message(phrase)
            print(reponse.text)
        except Exception as e:
            print("borne muette:", type(e).__name__)


asyncio.run(main())
