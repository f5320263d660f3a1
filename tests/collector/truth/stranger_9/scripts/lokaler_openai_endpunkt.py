"""Der OpenAI-Client zeigt auf Ollama; wenn das aus ist, nimmt er die Cloud über den Proxy."""
import os

from openai import APIConnectionError, DefaultHttpxClient, OpenAI

FRAGE = [{"role": "user", "content": "Antwort auf: 'Wann kommt die Müllabfuhr?'"}]
wege = [
    (OpenAI(base_url="http://localhost:11434/v1", api_key="ollama", max_retries=0), "mistral:7b-instruct"),
    (
        OpenAI(
            api_key="x",
            max_retries=0,
            http_client=DefaultHttpxClient(proxy=f"http://127.0.0.1:{os.environ['HTTP']}"),
        ),
        "gpt-4o-mini",
    ),
]
for client, modell in wege:
    try:
        print(client.chat.completions.create(model=modell, messages=FRAGE).choices[0].message.content)
        break
    except APIConnectionError:
        print(modell, "nicht erreichbar")
else:
    print("Bitte im Abfallkalender nachsehen.")
