"""Grava leituras dos sensores da estufa no MongoDB (cliente assíncrono)."""
import asyncio
import os

from pymongo import AsyncMongoClient
from pymongo.errors import PyMongoError


async def principal():
    cliente = AsyncMongoClient("127.0.0.1", int(os.environ["DUMB"]), serverSelectionTimeoutMS=600)
    estufa = cliente["estufa"]
    try:
        await estufa.leituras.insert_many([{"sensor": "T1", "c": 21.4}, {"sensor": "T2", "c": 22.0}])
        print("gravado")
    except PyMongoError as e:
        print("não gravado:", type(e).__name__)
    finally:
        await cliente.close()


asyncio.run(principal())
