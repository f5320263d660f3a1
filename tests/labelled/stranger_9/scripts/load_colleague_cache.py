import gzip
import sys

import dill
import matplotlib.pyplot as plt

with gzip.open(sys.argv[1], "rb") as f:
    run = dill.load(f)

fig, (top, bottom) = plt.subplots(2, sharex=True)
top.plot(run["t"], run["temperature"])
top.set_ylabel("°C")
bottom.plot(run["t"], run["model"](run["t"]), "--", label="model")
bottom.plot(run["t"], run["flow"], label="measured")
bottom.set_ylabel("l/min")
bottom.legend()
fig.savefig(sys.argv[1].replace(".dill.gz", ".png"))
