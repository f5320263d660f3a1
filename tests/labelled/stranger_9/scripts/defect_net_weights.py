import sys
from pathlib import Path

import torch
from PIL import Image
from safetensors.torch import load_file
from torch import nn
from torchvision import transforms

net = nn.Sequential(
    nn.Conv2d(3, 16, 5, stride=2), nn.ReLU(), nn.MaxPool2d(4), nn.Flatten(), nn.LazyLinear(64), nn.ReLU(), nn.Linear(64, 4)
)
net(torch.zeros(1, 3, 224, 224))
net.load_state_dict(load_file("seam_weights.safetensors"))
net.eval()

prepare = transforms.Compose([transforms.Resize((224, 224)), transforms.ToTensor()])
classes = ["good", "pore", "crack", "undercut"]
with torch.no_grad():
    for name in sys.argv[1:]:
        scores = net(prepare(Image.open(name).convert("RGB")).unsqueeze(0)).softmax(1)[0]
        print(Path(name).name, classes[int(scores.argmax())])
