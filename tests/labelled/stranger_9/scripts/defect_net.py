import sys
from pathlib import Path

import torch
from PIL import Image
from torchvision import transforms

net = torch.load("seam_net_full.pt", map_location="cpu", weights_only=False)
net.eval()

prepare = transforms.Compose([transforms.Resize((224, 224)), transforms.ToTensor()])
classes = ["good", "pore", "crack", "undercut"]

with torch.no_grad():
    for name in sys.argv[1:]:
        batch = prepare(Image.open(name).convert("RGB")).unsqueeze(0)
        scores = net(batch).softmax(1)[0]
        best = int(scores.argmax())
        print(f"{Path(name).name}: {classes[best]} ({scores[best]:.0%})")
