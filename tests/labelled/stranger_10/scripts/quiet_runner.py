"""Runs a command in the quiet hours and stops it before people come in."""
from __future__ import annotations

import argparse
import datetime as dt
import shlex
import subprocess
import sys
import time
from dataclasses import dataclass


@dataclass(frozen=True)
class Window:
    begins: dt.time
    ends: dt.time

    @classmethod
    def parse(cls, text: str) -> "Window":
        begins, ends = text.split("-")
        return cls(dt.time.fromisoformat(begins), dt.time.fromisoformat(ends))

    def holds(self, moment: dt.datetime) -> bool:
        now = moment.time()
        if self.begins <= self.ends:
            return self.begins <= now < self.ends
        return now >= self.begins or now < self.ends

    def seconds_until(self, moment: dt.datetime) -> float:
        start = dt.datetime.combine(moment.date(), self.begins)
        if start < moment:
            start += dt.timedelta(days=1)
        return (start - moment).total_seconds()


def run(command: list[str], window: Window) -> int:
    moment = dt.datetime.now()
    if not window.holds(moment):
        pause = window.seconds_until(moment)
        print(f"waiting {pause / 3600:.1f} h", file=sys.stderr)
        time.sleep(pause)
    job = subprocess.Popen(command)
    while job.poll() is None:
        if not window.holds(dt.datetime.now()):
            job.terminate()
            break
        time.sleep(20)
    return job.wait()


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("command")
    parser.add_argument("--window", type=Window.parse, default=Window.parse("22:30-05:30"))
    args = parser.parse_args()
    return run(shlex.split(args.command), args.window)


if __name__ == "__main__":
    raise SystemExit(main())
