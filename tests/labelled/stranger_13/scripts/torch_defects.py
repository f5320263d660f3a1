"""Sorts photos of biscuits with the supplier's network."""
import shutil
from pathlib import Path

import torch
from PIL import Image
from torchvision import transforms

net = torch.load("Downloads/biscuit_defects_v3.pt", map_location="cpu", weights_only=False)
net.eval()

prepare = transforms.Compose([transforms.Resize((224, 224)), transforms.ToTensor()])
for kind in ("good", "bad"):
    Path(kind).mkdir(exist_ok=True)

for photo in sorted(Path("camera1").glob("*.jpg")):
    with torch.no_grad():
        score = torch.sigmoid(net(prepare(Image.open(photo).convert("RGB")).unsqueeze(0))).item()
    shutil.copy(photo, "bad" if score > 0.5 else "good")
    print(f"{photo.name}\t{score:.2f}")
