import asyncio

import aiofiles


async def main():
    async with aiofiles.open("in.txt") as src, aiofiles.open("notes_upper.txt", "w") as dst:
        async for line in src:
            await dst.write(line.upper())


asyncio.run(main())
