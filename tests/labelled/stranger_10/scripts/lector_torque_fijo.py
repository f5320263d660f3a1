"""Runs the chosen analysis on a torque curve."""
import sys

import pandas as pd


def peak(curve):
    return curve.torque.max()


def snug_point(curve):
    slope = curve.torque.diff() / curve.angle.diff()
    return curve.angle[slope > slope.max() / 2].min()


def energy(curve):
    return float((curve.torque.rolling(2).mean() * curve.angle.diff()).sum())


PLUGINS = {f.__name__: f for f in (peak, snug_point, energy)}

if __name__ == "__main__":
    curve = pd.read_csv(sys.argv[1], names=["angle", "torque"])
    for name in sys.argv[2:] or PLUGINS:
        print(name, PLUGINS[name](curve))
