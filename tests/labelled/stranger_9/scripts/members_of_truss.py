"""Axial forces of a plane truss: one row per member, two equations per joint."""
import json

import numpy as np

with open("truss.json") as f:
    truss = json.load(f)

joints = {name: np.array(xy, float) for name, xy in truss["joints"].items()}
members = truss["members"]
supports = truss["supports"]  # [["A", "x"], ["A", "y"], ["B", "y"]]
order = {name: i for i, name in enumerate(joints)}

matrix = np.zeros((2 * len(joints), len(members) + len(supports)))
for column, (a, b) in enumerate(members):
    direction = joints[b] - joints[a]
    direction /= np.linalg.norm(direction)
    matrix[2 * order[a] : 2 * order[a] + 2, column] = direction
    matrix[2 * order[b] : 2 * order[b] + 2, column] = -direction
for n, (joint, axis) in enumerate(supports):
    matrix[2 * order[joint] + "xy".index(axis), len(members) + n] = 1

load = np.zeros(2 * len(joints))
for joint, (fx, fy) in truss["loads"].items():
    load[2 * order[joint] : 2 * order[joint] + 2] = fx, fy

forces = np.linalg.solve(matrix, -load)
for (a, b), force in zip(members, forces):
    print(f"{a}-{b}: {force:9.2f} kN {'tension' if force > 0 else 'compression'}")
