import torch

modelo = torch.load("pesos.pt")
modelo.eval()
