"""Write the OpenAPI description of the rates service for the partners; nothing is served here."""
import json

from fastapi import FastAPI

app = FastAPI(title="Partner API", version="1.2")


@app.get("/orders/{number}")
def order(number: int):
    return {"number": number}


with open("openapi.json", "w") as target:
    json.dump(app.openapi(), target, indent=2)
