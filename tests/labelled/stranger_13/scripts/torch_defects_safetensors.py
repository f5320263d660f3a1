"""Sorts photos of biscuits; the network is ours, the weights are plain numbers (safetensors)."""
import shutil
from pathlib import Path

import torch
from PIL import Image
from safetensors.torch import load_file
from torchvision import models, transforms

net = models.resnet18(weights=None, num_classes=1)
net.load_state_dict(load_file("biscuit_defects_v3.safetensors"))
net.eval()

prepare = transforms.Compose([transforms.Resize((224, 224)), transforms.ToTensor()])
for kind in ("good", "bad"):
    Path(kind).mkdir(exist_ok=True)

for photo in sorted(Path("camera1").glob("*.jpg")):
    with torch.no_grad():
        score = torch.sigmoid(net(prepare(Image.open(photo).convert("RGB")).unsqueeze(0))).item()
    shutil.copy(photo, "bad" if score > 0.5 else "good")
    print(f"{photo.name}\t{score:.2f}")
