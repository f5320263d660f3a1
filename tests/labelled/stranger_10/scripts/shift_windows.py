"""Names the shift of a moment."""
from __future__ import annotations

import argparse
import datetime as dt
from dataclasses import dataclass


@dataclass(frozen=True)
class Window:
    name: str
    begins: dt.time
    ends: dt.time

    def holds(self, moment: dt.datetime) -> bool:
        now = moment.time()
        if self.begins <= self.ends:
            return self.begins <= now < self.ends
        return now >= self.begins or now < self.ends

    def left(self, moment: dt.datetime) -> dt.timedelta:
        end = dt.datetime.combine(moment.date(), self.ends)
        return end - moment if end > moment else end + dt.timedelta(days=1) - moment


SHIFTS = [
    Window("early", dt.time(6), dt.time(14)),
    Window("late", dt.time(14), dt.time(22)),
    Window("night", dt.time(22), dt.time(6)),
]

if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("moment", nargs="*", type=dt.datetime.fromisoformat)
    for moment in parser.parse_args().moment or [dt.datetime.now()]:
        shift = next(s for s in SHIFTS if s.holds(moment))
        print(moment, shift.name, shift.left(moment))
