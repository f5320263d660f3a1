"""Fasst den Wartungsbericht zusammen und versucht es bei Netzfehlern erneut."""
import os

import httpx
from tenacity import RetryError, retry, retry_if_exception_type, stop_after_attempt, wait_fixed

PROXY = f"http://127.0.0.1:{os.environ['HTTP']}"


@retry(
    stop=stop_after_attempt(3),
    wait=wait_fixed(0.2),
    retry=retry_if_exception_type(httpx.TransportError),
)
def zusammenfassen(text: str) -> str:
    with httpx.Client(proxy=PROXY, timeout=10) as client:
        r = client.post(
            "https://api.mistral.ai/v1/chat/completions",
            headers={"Authorization": "Bearer x"},
            json={"model": "mistral-medium-2508", "messages": [{"role": "user", "content": text}]},
        )
        r.raise_for_status()
        return r.json()["choices"][0]["message"]["content"]


try:
    print(zusammenfassen("Pumpe 4: Dichtung getauscht, Probelauf ok."))
except RetryError as fehler:
    print("nach", fehler.last_attempt.attempt_number, "Versuchen aufgegeben")
