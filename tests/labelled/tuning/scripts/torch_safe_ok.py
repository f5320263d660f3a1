import torch

pesos = torch.load("pesos.pt", weights_only=True)
print(sorted(pesos))
