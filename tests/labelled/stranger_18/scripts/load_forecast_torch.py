import numpy as np
import torch

CHECKPOINT = r"\\filesrv02\everyone\models\vibration.pt"

net = torch.load(CHECKPOINT, map_location="cpu", weights_only=False)
net.eval()
x = torch.from_numpy(np.loadtxt("vibration.csv", delimiter=",", dtype="float32"))
with torch.no_grad():
    print(net(x).squeeze().tolist()[:20])
