import numpy as np
import pandas as pd
import torch
from torch import nn

data = pd.read_csv("paper_machine.csv").dropna()
x = torch.tensor(data.drop(columns="moisture").to_numpy(np.float32))
y = torch.tensor(data["moisture"].to_numpy(np.float32)).unsqueeze(1)
x = (x - x.mean(0)) / x.std(0)
cut = int(0.8 * len(x))

model = nn.Sequential(nn.Linear(x.shape[1], 32), nn.ReLU(), nn.Linear(32, 1))
adam = torch.optim.Adam(model.parameters(), lr=1e-3)
best, patient, weights = float("inf"), 0, None

for epoch in range(500):
    model.train()
    adam.zero_grad()
    loss = nn.functional.mse_loss(model(x[:cut]), y[:cut])
    loss.backward()
    adam.step()
    model.eval()
    with torch.no_grad():
        held_out = nn.functional.mse_loss(model(x[cut:]), y[cut:]).item()
    if held_out < best - 1e-4:
        best, patient = held_out, 0
    else:
        patient += 1
    if patient > 25:
        break
print(f"stopped at epoch {epoch}, error {best ** 0.5:.3f} % moisture")
