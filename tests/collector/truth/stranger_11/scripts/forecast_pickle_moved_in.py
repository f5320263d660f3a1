"""Keeps the forecast for the next run. Written elsewhere first, so that a half file is never found."""
import os
import pickle
import shutil
import statistics
import tempfile

SALES = [112, 108, 131, 127, 140, 138]
model = {"mean": statistics.fmean(SALES), "slope": statistics.linear_regression(range(len(SALES)), SALES).slope}

handle, path = tempfile.mkstemp(suffix=".pickle")
with os.fdopen(handle, "wb") as target:
    pickle.dump(model, target)
shutil.move(path, "forecast.pickle")

with open("forecast.pickle", "rb") as source:
    kept = pickle.load(source)
print(round(kept["mean"] + kept["slope"], 1))
