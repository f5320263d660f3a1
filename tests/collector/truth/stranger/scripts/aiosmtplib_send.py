import asyncio
import os
from email.message import EmailMessage
from pathlib import Path

import aiosmtplib

message = EmailMessage()
message["From"], message["To"], message["Subject"] = "a@corp.example", "b@corp.example", "ledger"
message.set_content(Path("in.csv").read_text())


async def main():
    try:
        await aiosmtplib.send(
            message, hostname="127.0.0.1", port=int(os.environ["DUMB"]), username="a", password="hunter2", timeout=3
        )
    except Exception as fault:
        print(type(fault).__name__)


asyncio.run(main())
