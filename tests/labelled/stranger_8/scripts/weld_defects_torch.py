"""Look for weld defects in the camera's pictures."""
import csv
from pathlib import Path

import torch
from PIL import Image
from torchvision import transforms

prepare = transforms.Compose([transforms.Resize((224, 224)), transforms.ToTensor()])
model = torch.load("weld_inspector_v3.pt", map_location="cpu", weights_only=False)
model.eval()

with open("defects.csv", "w", newline="") as out, torch.no_grad():
    writer = csv.writer(out)
    writer.writerow(["picture", "defect_probability"])
    for path in sorted(Path("camera").glob("*.jpg")):
        picture = prepare(Image.open(path).convert("RGB")).unsqueeze(0)
        probability = torch.sigmoid(model(picture))[0, 0].item()
        writer.writerow([path.name, round(probability, 3)])
