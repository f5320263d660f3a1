"""Classify photos of welds with the model of the institute."""
import sys
from pathlib import Path

import torch
from PIL import Image
from torchvision import transforms

MODEL = Path("weld_classifier_v2.pt")
CLASSES = ["ok", "pore", "crack", "undercut"]

model = torch.load(MODEL, map_location="cpu", weights_only=False)
model.eval()

prepare = transforms.Compose([
    transforms.Resize((224, 224)),
    transforms.ToTensor(),
    transforms.Normalize([0.485, 0.456, 0.406], [0.229, 0.224, 0.225]),
])


def classify(path: Path):
    x = prepare(Image.open(path).convert("RGB")).unsqueeze(0)
    with torch.no_grad():
        p = torch.softmax(model(x), dim=1)[0]
    best = int(p.argmax())
    return CLASSES[best], float(p[best])


for photo in sorted(Path(sys.argv[1]).glob("*.jpg")):
    label, confidence = classify(photo)
    print(f"{photo.name:<30} {label:<10} {confidence:.2f}")
