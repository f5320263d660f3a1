#!/usr/bin/env python3
"""Assign support tickets to a queue with a local model."""
from __future__ import annotations

import argparse
import csv
import json
import logging
import time
from collections import Counter
from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from urllib import request
from urllib.error import URLError

LOG = logging.getLogger("router")


class Queue(str, Enum):
    NETWORK = "network"
    ERP = "erp"
    PRINTER = "printer"
    OTHER = "other"


@dataclass
class Ticket:
    number: str
    subject: str
    body: str


@dataclass
class Engine:
    host: str = "127.0.0.1"
    port: int = 11434
    model: str = "llama3.1:8b"
    retries: int = 3

    @property
    def url(self) -> str:
        return f"http://{self.host}:{self.port}/api/generate"

    def ask(self, prompt: str) -> str:
        payload = json.dumps({"model": self.model, "prompt": prompt, "stream": False,
                              "options": {"temperature": 0}}).encode()
        for attempt in range(1, self.retries + 1):
            try:
                req = request.Request(self.url, payload, {"Content-Type": "application/json"})
                with request.urlopen(req, timeout=120) as resp:
                    return json.load(resp)["response"]
            except URLError as exc:
                LOG.warning("attempt %d: %s", attempt, exc)
                time.sleep(2 ** attempt)
        raise RuntimeError("engine does not answer")


class Router:
    PROMPT = ("You sort IT tickets. Answer with one word of: {choices}.\n"
              "Subject: {subject}\nText: {body}\nQueue:")

    def __init__(self, engine: Engine) -> None:
        self.engine = engine

    def route(self, ticket: Ticket) -> Queue:
        answer = self.engine.ask(self.PROMPT.format(
            choices=", ".join(q.value for q in Queue), subject=ticket.subject, body=ticket.body[:1500]))
        word = answer.strip().lower().strip(".")
        return next((q for q in Queue if q.value == word), Queue.OTHER)


def read(path: Path) -> list[Ticket]:
    with path.open(newline="", encoding="utf-8") as fh:
        return [Ticket(r["number"], r["subject"], r["body"]) for r in csv.DictReader(fh)]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("tickets", type=Path)
    parser.add_argument("--model", default=Engine.model)
    parser.add_argument("--out", type=Path, default=Path("routed.csv"))
    args = parser.parse_args()
    logging.basicConfig(level=logging.INFO)

    router = Router(Engine(model=args.model))
    count: Counter[str] = Counter()
    with args.out.open("w", newline="", encoding="utf-8") as fh:
        writer = csv.writer(fh)
        writer.writerow(["number", "queue"])
        for ticket in read(args.tickets):
            queue = router.route(ticket)
            count[queue.value] += 1
            writer.writerow([ticket.number, queue.value])
    LOG.info("%s", dict(count))


if __name__ == "__main__":
    main()
