import sys

sys.path.insert(0, r"X:\Exchange\python")

import team_helpers as th  # noqa: E402  lies on the exchange drive
from team_colours import PALETTE  # noqa: E402

tonnage = th.read_sheet("tonnage.xlsx", sheet="2026")
tonnage["month"] = th.month_of(tonnage["date"])
chart = th.stacked_bars(tonnage, x="month", y="tons", by="mill", colours=PALETTE)
chart.save("tonnage.svg")
