"""Send plans to several subcontractors concurrently."""
import asyncio
from pathlib import Path

import asyncssh
import yaml


async def deliver(partner, files):
    async with asyncssh.connect(
        partner["host"], username=partner["user"], client_keys=[partner["key"]], known_hosts=partner["known_hosts"]
    ) as conn:
        async with conn.start_sftp_client() as sftp:
            for f in files:
                await sftp.put(str(f), f"{partner['folder']}/{f.name}")
    return partner["name"], len(files)


async def main():
    config = yaml.safe_load(Path("subcontractors.yaml").read_text())
    files = sorted(Path(config["plans"]).glob("*.dwg"))
    jobs = [deliver(p, files) for p in config["partners"]]
    for result in await asyncio.gather(*jobs, return_exceptions=True):
        print(result)


if __name__ == "__main__":
    asyncio.run(main())
