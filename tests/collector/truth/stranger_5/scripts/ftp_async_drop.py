"""Drop the order file for the logistics partner (aioftp)."""
import asyncio
import os
from pathlib import Path

import aioftp

order = Path("order_7781.txt")
order.write_text("A-100;5\nB-200;1\n")


async def main():
    client = aioftp.Client(socket_timeout=4, connection_timeout=4)
    try:
        await client.connect("localhost", int(os.environ["DUMB"]))
        await client.login("partner", "secret")
        await client.upload(order, "/orders/order_7781.txt", write_into=True)
        await client.quit()
    except Exception as error:
        print("partner FTP:", type(error).__name__)
    finally:
        client.close()


asyncio.run(main())
