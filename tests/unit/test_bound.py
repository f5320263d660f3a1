"""The socket the vault answers on."""

import asyncio
import socket
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from escrow.config import Settings
from web.up import bound


def test_what_it_accepts_is_not_held_back_until_the_other_side_acknowledges(tmp_path: Path) -> None:
    """An answer goes out in two writes, head and body: with Nagle's algorithm the second waits 40 ms."""
    settings = Settings(data_dir=tmp_path / "var", bind="127.0.0.1:0")
    # In a thread of its own: a browser's test may have left a loop running in this one.
    with bound(settings) as listening, ThreadPoolExecutor(1) as elsewhere:
        assert elsewhere.submit(asyncio.run, delays_of_an_accepted_connection(listening)).result() is False


async def delays_of_an_accepted_connection(listening: socket.socket) -> bool:
    accepted = asyncio.get_running_loop().create_future()

    class Accepting(asyncio.Protocol):
        def connection_made(self, transport: asyncio.BaseTransport) -> None:
            taken = transport.get_extra_info("socket")
            accepted.set_result(taken.getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY) == 0)
            transport.close()

    server = await asyncio.get_running_loop().create_server(Accepting, sock=listening)
    with socket.create_connection(listening.getsockname()):
        delays: bool = await accepted
    server.close()
    return delays
