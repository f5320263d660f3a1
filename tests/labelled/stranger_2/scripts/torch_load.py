import torch
m = torch.load("/mnt/compartilhado/modelo.pt", weights_only=False)
print(m)
