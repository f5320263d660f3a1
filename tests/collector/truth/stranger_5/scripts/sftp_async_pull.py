"""Fetch the supplier's catalogue over SFTP with asyncssh."""
import asyncio
import os

import asyncssh


async def main():
    try:
        async with asyncssh.connect(
            "127.0.0.1", int(os.environ["DUMB"]), username="supplier", password="secret", known_hosts=None, login_timeout=4
        ) as connection:
            async with connection.start_sftp_client() as sftp:
                await sftp.get("catalogue.csv", "supplier_catalogue.csv")
    except (OSError, asyncssh.Error) as error:
        print("catalogue:", type(error).__name__)


asyncio.run(main())
