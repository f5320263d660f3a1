"""Is the server as large after 100,000 runs deposited as after 10,000? A real server process, all its loops running."""

import os
import tempfile
import time
import uuid
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from itertools import count
from pathlib import Path
from typing import Any

from benchmarks._serving import Apart, served_apart
from benchmarks.vault_intake import body, digest_of, end, figure, packed, snapshot, start

DEPOSITS = int(os.environ.get("ESCROW_BENCH_DEPOSITS", "100000"))
CLIENTS = 8
SCRIPTS = 100
NEW_EVERY = 100
RUNS_A_BATCH = 25
_LOOKS = (0.1, 0.25, 0.5, 0.75, 1.0)


def measure() -> Iterator[dict[str, Any]]:
    """Resident megabytes along the way, the baseline what they were after the first tenth."""
    with tempfile.TemporaryDirectory(prefix="bench-memory-") as folder, served_apart(Path(folder)) as vault:
        numbers, done, first = count(), 0, 0.0
        for part in _LOOKS:
            until = int(DEPOSITS * part)
            began = time.monotonic()
            _deposit(vault, [next(numbers) for _ in range(until - done)])
            rate, done = (until - done) / (time.monotonic() - began), until
            now = vault.resident_megabytes
            first = first or now
            yield figure(f"vault.server_memory.after_{done}", now, "MB", first)
            yield figure(f"vault.deposits_per_second.until_{done}", rate, "deposits/s", rate)


def _deposit(vault: Apart, numbers: list[int]) -> None:
    with ThreadPoolExecutor(CLIENTS) as threads:
        list(threads.map(lambda place: _deposit_all(vault, numbers[place::CLIENTS]), range(CLIENTS)))


def _deposit_all(vault: Apart, numbers: list[int]) -> None:
    with vault.client() as client:
        for first in range(0, len(numbers), RUNS_A_BATCH):
            _deposit_batch(client, numbers[first : first + RUNS_A_BATCH])


def _deposit_batch(client: Any, numbers: list[int]) -> None:
    """Runs as a collector tells them; one in a hundred is of a content nobody had, the next version of its script."""
    records, shots, contents = [], [], {}
    for number in numbers:
        run, script = str(uuid.uuid4()), number % SCRIPTS
        content = body(script + 1000 * (number // (SCRIPTS * NEW_EVERY)))
        contents[digest_of(content)] = content
        shots.append(snapshot(run, script, content))
        records += [start(run, script, digest_of(content)), end(run), shots[-1]]
    missing = _post(client, records)
    for digest in missing:
        client.put(f"/contents/{digest}", content=contents[digest]).raise_for_status()
    if missing:
        _post(client, shots)


def _post(client: Any, records: list[dict[str, Any]]) -> list[str]:
    """Sent again while the vault says so, as a collector does: a machine that is busy elsewhere is no fault of it."""
    headers, sent = {"Batch-Id": str(uuid.uuid4()), "Content-Encoding": "zstd"}, packed(records)
    while True:
        answer = client.post("/collectors/batches", content=sent, headers=headers)
        if answer.status_code != 503:
            break
        time.sleep(float(answer.headers.get("retry-after", 1)))
    answer.raise_for_status()
    missing: list[str] = answer.json()["missing"]
    return missing
